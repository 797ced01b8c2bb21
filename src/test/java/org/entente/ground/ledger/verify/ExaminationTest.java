package org.entente.ground.ledger.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.ground.ledger.log.Growth;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Tree;
import org.entente.ground.ledger.log.leaves.Content;
import org.entente.ground.ledger.log.leaves.Entry;
import org.entente.ground.ledger.log.leaves.Leaf;
import org.entente.ground.ledger.log.leaves.Opening;
import org.entente.ground.ledger.log.notes.Algorithm;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.ledger.log.notes.NoteSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** An auditor's work: a bundle made by hand, here, without any node. */
class ExaminationTest {

  private static final String ORIGIN = "node.example/ledger";
  private static final UUID OWNER = new UUID(7, 7);
  private static final Instant MARCH = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant APRIL = Instant.parse("2026-04-02T08:00:00Z");

  private final List<Entry> entries = new ArrayList<>();
  private final NoteSigner signer = signer();

  @TempDir private Path folder;

  private static NoteSigner signer() {
    try {
      var pair = KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair();
      return new NoteSigner(ORIGIN, Algorithm.TIMED_ML_DSA_44, pair);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static Entry entry(long index, Instant time) {
    var record = ("{\"wells\":" + index + "}").getBytes(UTF_8);
    var content =
        new Content(
            Map.of(
                "type",
                "well",
                "owner",
                OWNER.toString(),
                "time",
                time.toString(),
                Content.RECORD,
                Hash.of(record).toString()));
    var salt = new byte[Opening.SALT_BYTES];
    salt[0] = (byte) index;
    var leaf = new Leaf("well", OWNER, time, Optional.empty(), Opening.commitment(salt, content));
    return new Entry(
        index, leaf, Optional.of(new Opening(salt, Optional.of(content), Optional.of(record))));
  }

  private void record(int count, Instant time) {
    for (int number = 0; number < count; number++) {
      entries.add(entry(entries.size(), time));
    }
  }

  private Growth growth() {
    var growth =
        new Growth(
            tile -> {
              throw new Malformed("nothing is there yet: " + tile);
            },
            0);
    entries.forEach(entry -> growth.add(entry.leaf().hash()));
    return growth;
  }

  private Note sign(Instant at) {
    var tiles = growth().tiles();
    var tree = new Tree(tile -> requireNonNull(tiles.get(tile)), entries.size());
    var text = Checkpoint.of(ORIGIN, tree).text();
    return new Note(text, List.of(signer.sign(text, at)));
  }

  private Path bundle(Note head, Note... earlier) {
    var file = folder.resolve(UUID.randomUUID() + ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      put(zip, Bundle.KEYS, (signer.key() + "\n").getBytes(UTF_8));
      put(zip, Bundle.HEAD, head.written().getBytes(UTF_8));
      for (var note : earlier) {
        var size = Checkpoint.read(note.text()).size();
        put(zip, Bundle.EARLIER + size, note.written().getBytes(UTF_8));
      }
      for (var tile : growth().tiles().entrySet()) {
        put(zip, tile.getKey().path(), tile.getValue());
      }
      var all = new ByteArrayOutputStream();
      for (var entry : entries) {
        entry.writeTo(all);
      }
      put(zip, Bundle.ENTRIES + "wells", all.toByteArray());
      put(zip, Bundle.WHOLE, new byte[0]);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static Report examine(Path file, Note... kept) throws IOException {
    try (var bundle = Bundle.open(file)) {
      return new Examination(bundle, bundle.keys(), Duration.ofHours(1))
          .examine(List.of(kept), List.of());
    }
  }

  /** What the program says, and its exit code before it. */
  private static String run(Object... arguments) {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, UTF_8);
    int exit = Verify.run(Stream.of(arguments).map(String::valueOf).toList(), out, out);
    return exit + " " + said.toString(UTF_8);
  }

  @Test
  void aLogThatOnlyGrewHolds() throws IOException {
    record(300, MARCH);
    var march = sign(MARCH);
    record(300, APRIL);

    var file = bundle(sign(APRIL), march);

    assertThat(examine(file, march).findings()).isEmpty();
    assertThat(run(file)).startsWith("0").contains("600 entries opened", "nothing was changed");
    assertThat(run(file, "--json")).contains("\"sound\": true", "\"firstBadIndex\": null");
  }

  @Test
  void whatSaysToBeOlderThanACheckpointThatDidNotKnowItIsBackdated() throws IOException {
    record(300, MARCH);
    var april = sign(APRIL);
    record(5, APRIL);
    record(1, MARCH);

    var report = examine(bundle(sign(APRIL.plusSeconds(60)), april));

    assertThat(report.firstBad()).contains(305L);
    assertThat(report.findings().getFirst().what()).contains("backdated");
  }

  @Test
  void aHistoryThatWasMadeAnewContradictsTheCheckpointThatSomebodyKept() throws IOException {
    record(300, MARCH);
    var kept = sign(MARCH);
    entries.set(17, entry(17, MARCH.plusSeconds(1)));
    record(300, APRIL);

    var report = examine(bundle(sign(APRIL)), kept);

    assertThat(report.isSound()).isFalse();
    assertThat(report.findings().getFirst().what()).contains("checkpoint of size 300");
  }

  @Test
  void aHistoryThatWasCutContradictsTheCheckpointThatSomebodyKept() throws IOException {
    record(300, MARCH);
    var kept = sign(APRIL);
    entries.subList(250, 300).clear();

    assertThat(examine(bundle(sign(APRIL)), kept).firstBad()).contains(250L);
  }

  @Test
  void anEntryThatIsMissingFromAWholeBundleIsTold() throws IOException {
    record(300, MARCH);
    var head = sign(MARCH);
    var file = bundle(head);
    var removed = entries.remove(44);

    try (var zip = FileSystems.newFileSystem(file)) {
      var all = new ByteArrayOutputStream();
      for (var entry : entries) {
        entry.writeTo(all);
      }
      Files.write(zip.getPath(Bundle.ENTRIES, "wells"), all.toByteArray());
    }

    assertThat(removed.index()).isEqualTo(44);
    assertThat(examine(file).firstBad()).contains(44L);
  }

  @Test
  void aCheckpointThatTheLogDidNotSignIsTold() throws IOException {
    record(3, MARCH);
    var text = sign(MARCH).text();
    var other = new Note(text, List.of(signer().sign(text, MARCH)));

    assertThat(examine(bundle(other)).findings().toString())
        .contains("not signed by the log's key");
    assertThat(run(bundle(other))).startsWith("1");
  }

  @Test
  void aSaltThatWasDroppedIsCountedAndIsNoFault() throws IOException {
    record(3, MARCH);
    entries.set(1, new Entry(1, entries.get(1).leaf(), Optional.empty()));

    var report = examine(bundle(sign(MARCH)));

    assertThat(report.findings()).isEmpty();
    assertThat(report.counts().erased()).isEqualTo(1);
  }

  /** With the classes that the verifier's jar holds, in a Java machine that sees no others. */
  @Test
  void theProgramRunsWithAJdkAlone() throws Exception {
    record(300, MARCH);
    var file = bundle(sign(MARCH));
    var classes = folder.resolve("classes");
    for (var part : List.of("log", "log/notes", "log/leaves", "verify")) {
      copy("org/entente/ground/ledger/" + part, classes);
    }

    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                Verify.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("nothing was changed, removed or backdated");
  }

  private static void copy(String part, Path classes) throws IOException {
    var target = Files.createDirectories(classes.resolve(part));
    var all =
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + part + "/*.class");
    for (var each : all) {
      if (!each.getURL().getPath().contains("test-classes")) {
        try (var in = each.getInputStream()) {
          Files.copy(in, target.resolve(requireNonNull(each.getFilename())));
        }
      }
    }
  }

  @Test
  void whatIsNoBundleIsSaidSo() throws IOException {
    var text = Files.writeString(folder.resolve("hello.txt"), "hello");
    var zip = folder.resolve("empty.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "nothing", new byte[0]);
    }

    assertThat(run(text, "--key", signer.key())).startsWith("2");
    assertThat(run(zip)).startsWith("2").contains("no “checkpoint”");
    assertThat(run(folder.resolve("absent.zip"))).startsWith("2");
    assertThat(run()).startsWith("2").contains("java -jar");
    assertThat(run(zip, "--nonsense")).startsWith("2");
  }
}
