package org.entente.mechanisms.intake.format.hostile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten minutes of Jazzer for each format. Works in slices and keeps what it found in {@code
 * target/fuzz}, so that it can be stopped at any time and goes on where it was; {@code
 * target/fuzz/results.csv} says what was run: format, seconds, executions, findings.
 */
@Tag("rig")
class FuzzFormatsTest {

  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final Path RESULTS = FOLDER.resolve("results.csv");
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 600);
  private static final int SLICE = 60;
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");

  private static final Map<String, Hostile.Making> SEEDS =
      Map.of(
          "xlsx", () -> Packing.workbookOf(Packing.row("Helping Hands", "Health", "Lowmarsh")),
          "ods", () -> Packing.spreadsheet(""),
          "xls", HostileDocuments::xls,
          "csv", () -> Packing.utf8("Organisation;District\n\"Helping; Hands\";Lowmarsh\n"),
          "json", () -> Packing.utf8("[{\"who\": \"A\", \"people\": [{\"n\": 1.5}]}]"),
          "zip", () -> Packing.zip("a.csv", Packing.utf8("who,where\nA,B\n")),
          "gzip", () -> Packing.gzip(Packing.utf8("who,where\nA,B\n")),
          "form", () -> Packing.utf8("type,name,label\nselect_one a,b,C\nbegin group,g,G\n"));

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "ods", "xls", "csv", "json", "zip", "gzip", "form"})
  void tenMinutesOfFuzzingFindNothing(String format) throws IOException, InterruptedException {
    Assumptions.assumeTrue(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
            .contains("jazzer"),
        "run with -Pfuzz");
    var corpus = Files.createDirectories(FOLDER.resolve(format));
    Files.write(corpus.resolve("seed"), requireNonNull(SEEDS.get(format)).bytes());
    for (int done = secondsDone(format); done < SECONDS; done += SLICE) {
      var said = slice(format, corpus);
      var runs = DONE.matcher(said);
      boolean clean = runs.find();
      record(format, clean ? runs.group(1) : "0", clean ? 0 : 1);
      assertThat(clean).as(said).isTrue();
    }
    assertThat(secondsDone(format)).isGreaterThanOrEqualTo(SECONDS);
  }

  private static String slice(String format, Path corpus) throws IOException, InterruptedException {
    var log = FOLDER.resolve(format + ".log");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    new ProcessBuilder(
            List.of(
                java,
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedFormats.class.getName(),
                "--instrumentation_includes=org.entente.**",
                "--reproducer_path=" + FOLDER,
                corpus.toString(),
                "-artifact_prefix=" + FOLDER + File.separator,
                "-timeout=10",
                "-max_total_time=" + Math.min(SLICE, SECONDS)))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
    return Files.readString(log);
  }

  private static int secondsDone(String format) throws IOException {
    if (!Files.exists(RESULTS)) {
      return 0;
    }
    return Files.readAllLines(RESULTS).stream()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[0].equals(format) && cells[3].equals("0"))
        .mapToInt(cells -> Integer.parseInt(cells[1]))
        .sum();
  }

  private static void record(String format, String executions, int findings) throws IOException {
    if (!Files.exists(RESULTS)) {
      Files.writeString(RESULTS, "format,seconds,executions,findings\n");
    }
    Files.writeString(
        RESULTS,
        "%s,%d,%s,%d%n".formatted(format, Math.min(SLICE, SECONDS), executions, findings),
        StandardOpenOption.APPEND);
  }
}
