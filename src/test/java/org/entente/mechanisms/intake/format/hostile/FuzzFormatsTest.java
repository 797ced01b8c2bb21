package org.entente.mechanisms.intake.format.hostile;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.mechanisms.intake.format.hostile.Packing.utf8;

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

  private static final String ROW = Packing.row("Helping Hands", "Health", "Lowmarsh");
  private static final String ACTIVITIES =
      """
      <?xml version="1.0"?>
      <iati-activities version="2.03"><iati-activity default-currency="USD" xml:lang="en">
      <iati-identifier>XX-1</iati-identifier><reporting-org ref="XX" type="22">
      <narrative>A</narrative></reporting-org><title><narrative>Wells</narrative></title>
      <sector vocabulary="1" code="14030" percentage="100"/><transaction>
      <transaction-type code="3"/><transaction-date iso-date="2026-01-02"/>
      <value value-date="2026-01-02">1.5</value></transaction>
      </iati-activity></iati-activities>
      """;

  private static final Map<String, Hostile.Making> SEEDS =
      Map.ofEntries(
          entry("xlsx", () -> Packing.workbookOf(ROW)),
          entry("xlsx-parts", FuzzedFormats::seedOfWorkbook),
          entry("ods", () -> Packing.spreadsheet("")),
          entry("ods-parts", FuzzedFormats::seedOfSpreadsheet),
          entry("xls", HostileDocuments::xls),
          entry("csv", () -> utf8("Organisation;District\n\"Helping; Hands\";Lowmarsh\n")),
          entry("json", () -> utf8("[{\"who\": \"A\", \"people\": [{\"n\": 1.5}]}]")),
          entry("xml", () -> utf8(ACTIVITIES)),
          entry("zip", () -> Packing.zip("a.csv", utf8("who,where\nA,B\n"))),
          entry("gzip", () -> Packing.gzip(utf8("who,where\nA,B\n"))),
          entry("form", () -> utf8("type,name,label\nselect_one a,b,C\nbegin group,g,G\n")));

  static List<String> formats() {
    var asked = System.getProperty("fuzz.formats", "");
    return asked.isEmpty() ? SEEDS.keySet().stream().sorted().toList() : List.of(asked.split(","));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void tenMinutesOfFuzzingFindNothing(String format) throws IOException, InterruptedException {
    Assumptions.assumeTrue(CLASSES.contains("jazzer"), "run with -Pfuzz");
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
                CLASSES,
                "-D" + FuzzedFormats.INSIDE + "=" + format,
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedFormats.class.getName(),
                "--instrumentation_includes=org.entente.**",
                "--reproducer_path=" + FOLDER,
                corpus.toString(),
                "-artifact_prefix=" + FOLDER + File.separator + format + "-",
                "-timeout=10",
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
