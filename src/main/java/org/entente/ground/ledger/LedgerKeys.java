package org.entente.ground.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.notes.Algorithm;
import org.entente.ground.ledger.log.notes.NoteSigner;
import org.entente.ground.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that sign for this node, made when they are first wanted and kept in its folder, for the
 * owner of the folder alone: never in the database, its backups, or a log line. The origin of the
 * log is a setting, or follows from the key.
 */
@Component
class LedgerKeys {

  private static final String FILE = "signing-keys";
  private static final List<String> ALGORITHMS = List.of("Ed25519", "ML-DSA-44");
  private static final int NAME_BYTES = 8;

  private final Path folder;
  private final String wantedOrigin;
  private @Nullable Signers signers;

  LedgerKeys(
      @Value("${entente.ledger.folder:var/ledger}") String folder,
      @Value("${entente.ledger.origin:}") String origin) {
    this.folder = Path.of(folder);
    this.wantedOrigin = origin.strip();
  }

  /** Who signs: the log its checkpoints, and the same node as a witness those of others. */
  record Signers(String origin, List<NoteSigner> asLog, List<NoteSigner> asWitness) {

    /** The public keys, those of the log first. */
    List<String> vkeys() {
      var all = new LinkedHashSet<String>();
      asLog.forEach(signer -> all.add(signer.key().toString()));
      asWitness.forEach(signer -> all.add(signer.key().toString()));
      return List.copyOf(all);
    }
  }

  Path folder() {
    return folder;
  }

  synchronized Signers signers() {
    var there = signers;
    if (there == null) {
      there = signers(readOrMake());
      signers = there;
    }
    return there;
  }

  private Signers signers(Map<String, KeyPair> pairs) {
    var classic = pair(pairs, "Ed25519");
    var lasting = pair(pairs, "ML-DSA-44");
    var name = wantedOrigin.isEmpty() ? nameOf(classic) : wantedOrigin;
    var timed = new NoteSigner(name, Algorithm.TIMED_ML_DSA_44, lasting);
    return new Signers(
        name,
        List.of(new NoteSigner(name, Algorithm.ED25519, classic), timed),
        List.of(new NoteSigner(name, Algorithm.TIMED_ED25519, classic), timed));
  }

  private KeyPair pair(Map<String, KeyPair> pairs, String algorithm) {
    return Optional.ofNullable(pairs.get(algorithm))
        .orElseThrow(() -> unusable("it has no key of " + algorithm));
  }

  private static String nameOf(KeyPair pair) {
    var hash = Hash.of(pair.getPublic().getEncoded()).bytes();
    return "entente/" + HexFormat.of().formatHex(hash, 0, NAME_BYTES);
  }

  private Map<String, KeyPair> readOrMake() {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        make(file);
      }
      return read(file);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
      throw unusable(String.valueOf(failed.getMessage()));
    }
  }

  private Refused unusable(String why) {
    return new Refused(new LedgerProblem.LedgerKeysUnusable(folder.resolve(FILE).toString(), why));
  }

  /** One line for each key: its algorithm, the public part, the secret part. */
  private Map<String, KeyPair> read(Path file) throws IOException, GeneralSecurityException {
    var pairs = new LinkedHashMap<String, KeyPair>();
    for (var line : Files.readAllLines(file)) {
      var parts = line.split(" ", -1);
      if (parts.length != 3) {
        throw unusable("a line is not three words");
      }
      var factory = KeyFactory.getInstance(parts[0]);
      var decoder = Base64.getDecoder();
      pairs.put(
          parts[0],
          new KeyPair(
              factory.generatePublic(new X509EncodedKeySpec(decoder.decode(parts[1]))),
              factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(parts[2])))));
    }
    return pairs;
  }

  /** Written beside its place and moved there whole; who comes second takes what is there. */
  private void make(Path file) throws IOException, GeneralSecurityException {
    Files.createDirectories(folder, ownerOnly("rwx------"));
    var lines = new StringBuilder();
    for (var algorithm : ALGORITHMS) {
      var pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
      var encoder = Base64.getEncoder();
      lines
          .append(algorithm)
          .append(' ')
          .append(encoder.encodeToString(pair.getPublic().getEncoded()))
          .append(' ')
          .append(encoder.encodeToString(pair.getPrivate().getEncoded()))
          .append('\n');
    }
    var draft = Files.createTempFile(folder, FILE, ".draft", ownerOnly("rw-------"));
    try {
      Files.write(draft, lines.toString().getBytes(US_ASCII));
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      return;
    } catch (UnsupportedOperationException noLinksHere) {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
