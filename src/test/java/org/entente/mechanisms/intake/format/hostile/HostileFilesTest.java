package org.entente.mechanisms.intake.format.hostile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to harm whoever reads them, given to a node with 256 MB of memory. */
@TestInstance(Lifecycle.PER_CLASS)
class HostileFilesTest {

  /** Where they are left for {@code ./entente bench hostile}, when somebody says so. */
  private static final String FOLDER = System.getProperty("hostile.files", "");

  private static final long LONGEST_MILLISECONDS = 5_000;
  private static final long LONGEST_MINUTES = 4;

  private final Map<String, Read> read = new LinkedHashMap<>();
  private String ending = "";

  /** What became of a file, and how long that took. */
  private record Read(long milliseconds, String outcome) {}

  static List<Hostile> files() {
    return Stream.of(
            HostileArchives.all(),
            HostileWorkbooks.all(),
            HostileDocuments.all(),
            HostileTexts.all())
        .flatMap(List::stream)
        .toList();
  }

  @BeforeAll
  void giveThemToASmallNode(@TempDir Path temporary) throws IOException, InterruptedException {
    var folder = made(FOLDER.isEmpty() ? temporary.resolve("files") : Path.of(FOLDER));
    var said = temporary.resolve("said");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var node =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SmallNode.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!node.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      node.destroyForcibly();
      ending = "the node was still reading";
    }
    for (var line : Files.readAllLines(said)) {
      var parts = line.split("\t", -1);
      if (parts.length == 3) {
        read.put(parts[0], new Read(Long.parseLong(parts[1]), parts[2]));
      } else {
        ending += line + "\n";
      }
    }
  }

  private static Path made(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (var file : files()) {
      Files.write(folder.resolve(file.name()), file.making().bytes());
    }
    return folder;
  }

  @Test
  void thereAreManyAndTheNodeOutlivesThemAll() {
    assertThat(files()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(read.keySet()).as(ending).hasSize(files().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void aHostileFileIsRefusedOrReadWithoutHarmInFiveSeconds(Hostile file) {
    assertThat(read).as(() -> "the node came not so far: " + ending).containsKey(file.name());
    var its = requireNonNull(read.get(file.name()));
    assertThat(its.outcome).startsWith(file.outcome());
    assertThat(its.milliseconds).isLessThan(LONGEST_MILLISECONDS);
  }
}
