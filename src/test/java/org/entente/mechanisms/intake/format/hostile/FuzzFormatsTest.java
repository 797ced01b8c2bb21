package org.entente.mechanisms.intake.format.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten minutes of Jazzer for each format, and for the parts inside of those that are packed. Works
 * in slices and keeps what it found in {@code target/fuzz}, so that it can be stopped at any time
 * and goes on where it was; {@code target/fuzz/results.csv} says what was run: format, seconds,
 * executions, findings. {@code -Dfuzz.formats=xml,zip} runs some of them, {@code -Dfuzz.seconds}
 * changes how long.
 */
@Tag("rig")
class FuzzFormatsTest {

  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final Path RESULTS = FOLDER.resolve("results.csv");
  private static final int SECONDS = Integer.getInteger("fuzz.seconds", 600);
  private static final int SLICE = Math.min(150, SECONDS);
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");
  private static final String CLASSES =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  static List<String> formats() {
    var asked = System.getProperty("fuzz.formats", "");
    return asked.isEmpty() ? FuzzSeeds.formats() : List.of(asked.split(","));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void tenMinutesOfFuzzingFindNothing(String format) throws IOException, InterruptedException {
    Assumptions.assumeTrue(CLASSES.contains("jazzer"), "run with -Pfuzz");
    var corpus = Files.createDirectories(FOLDER.resolve(format));
    Files.write(corpus.resolve("seed"), FuzzSeeds.of(format));
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
                CLASSES,
                "-D" + FuzzedFormats.INSIDE + "=" + format,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedFormats.class.getName(),
                "--instrumentation_includes=org.entente.**",
                "--reproducer_path=" + FOLDER,
                corpus.toString(),
                "-artifact_prefix=" + FOLDER + File.separator + format + "-",
                "-timeout=20",
                "-max_total_time=" + SLICE))
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
        "%s,%d,%s,%d%n".formatted(format, SLICE, executions, findings),
        StandardOpenOption.APPEND);
  }
}
