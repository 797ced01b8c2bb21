package org.entente.ground.ledger.log.notes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.ground.ledger.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of the specifications and of others' logs and witnesses, which all must verify here. */
class NoteTest {

  /** Of C2SP signed-note. */
  private static final String EXAMPLE_KEY =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

  private static final String EXAMPLE =
      """
      This is an example message.

      — example.com/foo \
      Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72Ineya\
      QM=
      """;

  /** Of Go's sumdb/note, with the private key that made it. */
  private static final String NEUMANN_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String NEUMANN_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String NEUMANN_TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;

  private static final String NEUMANN =
      NEUMANN_TEXT
          + """

          — PeterNeumann \
          x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBw\
          JnAM=
          """;

  private static final String ARCHE_KEY =
      "arche2025h1.staging.ct.transparency.dev+ba2f06c0"
          + "+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
  private static final String REMORA_KEY =
      "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void theExamplesOfTheSpecificationAndOfGoVerify() {
    assertThat(signers(EXAMPLE, EXAMPLE_KEY)).containsExactly("example.com/foo");
    assertThat(signers(NEUMANN, NEUMANN_KEY)).containsExactly("PeterNeumann");
  }

  @Test
  void theKeyOfGosExampleSignsThatNoteByteForByte() throws GeneralSecurityException {
    var signer = new NoteSigner("PeterNeumann", Algorithm.ED25519, neumann());

    var note = new Note(NEUMANN_TEXT, List.of(signer.sign(NEUMANN_TEXT, NOW)));

    assertThat(signer.key()).hasToString(NEUMANN_KEY);
    assertThat(note.written()).isEqualTo(NEUMANN);
    assertThat(Note.read(NEUMANN)).isEqualTo(note);
  }

  private static KeyPair neumann() throws GeneralSecurityException {
    var typed = Base64.getDecoder().decode(NEUMANN_SECRET);
    var encoded = HexFormat.of().parseHex("302e020100300506032b657004220420" + "00".repeat(32));
    System.arraycopy(typed, 1, encoded, 16, 32);
    var secret =
        KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    var bare = Base64.getDecoder().decode(NEUMANN_KEY.split("\\+", 3)[2]);
    return new KeyPair(Algorithm.ED25519.key(Arrays.copyOfRange(bare, 1, bare.length)), secret);
  }

  @Test
  void aCheckpointOfAnothersLogVerifiesByItsKeyAndByThatOfItsWitness() throws IOException {
    var note = Note.read(file("arche.note"));
    var keys = List.of(NoteKey.read(ARCHE_KEY), NoteKey.read(REMORA_KEY));

    var signed = note.signedBy(keys);

    assertThat(signed).extracting(Signed::by).isEqualTo(keys);
    assertThat(signed)
        .extracting(Signed::at)
        .containsExactly(Optional.empty(), Optional.of(Instant.ofEpochSecond(0x6a122120L)));
    assertThat(Checkpoint.read(note.text()).size()).isEqualTo(1_432_088_532L);
    assertThat(note.written()).isEqualTo(file("arche.note"));
  }

  @Test
  void aCosignatureThatHoldsAgainstQuantumComputersVerifies() throws IOException {
    var note = Note.read(file("coachandhorses.note"));
    var key = NoteKey.read(file("navigli.vkey").strip());

    assertThat(key.algorithm()).isEqualTo(Algorithm.TIMED_ML_DSA_44);
    assertThat(note.signedBy(List.of(key))).hasSize(1);
    assertThat(
            new Note(note.text().replace("185550722", "42"), note.signatures())
                .signedBy(List.of(key)))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatWeSignVerifiesAndAnythingElseDoesNot(Algorithm algorithm) throws Exception {
    var pair = KeyPairGenerator.getInstance(algorithm.jdkName()).generateKeyPair();
    var signer = new NoteSigner("node.example/ledger", algorithm, pair);
    var text = "node.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";

    var note = new Note(text, List.of(signer.sign(text, NOW)));
    var other = new Note(text.replace("\n0\n", "\n1\n"), note.signatures());
    var read = NoteKey.read(signer.key().toString());

    assertThat(Note.read(note.written()).signedBy(List.of(read))).hasSize(1);
    assertThat(other.signedBy(List.of(read))).isEmpty();
    assertThat(signer.toString())
        .doesNotContain(HexFormat.of().formatHex(pair.getPrivate().getEncoded()));
  }

  @Test
  void aNoteOnWhichOneOfTheKnownKeysFailsIsBelievedInNothing() {
    var spoilt =
        EXAMPLE
            + EXAMPLE.lines().skip(2).findFirst().orElseThrow().replace("yaQM=", "yaQI=")
            + "\n";

    assertThat(Note.read(spoilt).signedBy(List.of(NoteKey.read(EXAMPLE_KEY)))).isEmpty();
  }

  @Test
  void aSignatureByAnUnknownKeyIsReadOver() {
    assertThat(
            signers(
                EXAMPLE + NEUMANN.lines().skip(3).findFirst().orElseThrow() + "\n", EXAMPLE_KEY))
        .containsExactly("example.com/foo");
    assertThat(signers(EXAMPLE, NEUMANN_KEY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n— name AAAAAAA=",
        "text\n\n- name AAAAAAA=\n",
        "text\n\n— na+me AAAAAAA=\n",
        "text\n\n— name AAAA\n",
        "text\n\n— name AAAAAAB=\n",
        "text\n\n— name AAAAAAA\n",
        "te\txt\n\n— name AAAAAAA=\n",
        "text\n\n— two names AAAAAAA=\n",
        "text\r\n\n— name AAAAAAA=\n"
      })
  void whatIsNoNoteIsRefused(String text) {
    assertThatThrownBy(() -> Note.read(text)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a3+",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void whatIsNoKeyIsRefused(String vkey) {
    assertThatThrownBy(() -> NoteKey.read(vkey)).isInstanceOf(Malformed.class);
  }

  private static List<String> signers(String note, String vkey) {
    return Note.read(note).signedBy(List.of(NoteKey.read(vkey))).stream()
        .map(signed -> signed.by().name())
        .toList();
  }

  private static String file(String name) throws IOException {
    try (InputStream in = NoteTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
