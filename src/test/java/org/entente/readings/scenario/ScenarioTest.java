package org.entente.readings.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Path EXAMPLES = Path.of("examples");

  @TempDir static Path folder;

  private static List<Path> written = List.of();

  @BeforeAll
  static void writeTheDemonstration() throws IOException {
    written = Scenario.demonstration().write(folder);
  }

  @Test
  void theExamplesInTheProjectAreByteForByteWhatTheGeneratorWrites() throws IOException {
    assertThat(EXAMPLES).isDirectoryNotContaining(file -> isNeitherWrittenNorTheReadme(file));
    for (var file : written) {
      assertThat(EXAMPLES.resolve(folder.relativize(file))).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void theReadmeOfTheExamplesSpeaksOfEveryFile() throws IOException {
    var readme = Files.readString(EXAMPLES.resolve("README.md"));

    assertThat(written).allSatisfy(file -> assertThat(readme).contains(name(file)));
  }

  @Test
  void everyPartnerFileHoldsThirtyToAHundredAndTwentyRowsOfThisYear() throws IOException {
    var rows = truth().stream().collect(groupingBy(row -> row.getField("file"), counting()));

    assertThat(rows).hasSize(6);
    assertThat(rows.values()).allSatisfy(count -> assertThat(count).isBetween(30L, 120L));
    assertThat(table("manifest.csv"))
        .allSatisfy(row -> assertThat(row.getField("from")).startsWith("2026-"));
  }

  @Test
  void theTruthSaysWhichRowsTellOfTheSameWork() throws IOException {
    var relations =
        truth().stream().collect(groupingBy(row -> row.getField("relation"), counting()));

    assertThat(relations).containsOnlyKeys("distinct", "same-report", "chain", "copy");
    assertThat(relations.values()).allSatisfy(count -> assertThat(count).isGreaterThanOrEqualTo(8));
    assertThat(truth().stream().filter(row -> row.getField("relation").equals("distinct")))
        .extracting(row -> row.getField("activity"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theTruthPointsAtTheRowOfTheSheet() throws IOException {
    var file = "01-uara-4w-2026-q1.xlsx";
    var sheet = sheet(file, "4W Data");
    int code = 12;

    assertThat(truth().stream().filter(row -> row.getField("file").equals(file)))
        .hasSizeGreaterThan(30)
        .allSatisfy(
            row -> {
              int number = Integer.parseInt(row.getField("row"));
              assertThat(sheet.get(number - 1).getCellText(code)).isEqualTo(row.getField("pcode"));
            });
  }

  @Test
  void aCopyIsEqualToTheRowAboveItInEveryCell() throws IOException {
    var copies = truth().stream().filter(row -> row.getField("relation").equals("copy")).toList();

    assertThat(copies).isNotEmpty();
    for (var copy : copies) {
      var sheet = sheet(copy.getField("file"), copy.getField("sheet"));
      int number = Integer.parseInt(copy.getField("row"));
      assertThat(texts(sheet.get(number - 1))).isEqualTo(texts(sheet.get(number - 2)));
    }
  }

  @Test
  void partnersDisagreeOnHeadingsTagsDigitsAndSheets() throws IOException {
    assertThat(texts(sheet("02-ssf-qui-fait-quoi-2026-t1.xlsx", "Matrice 3W").get(1)))
        .contains("Qui fait", "Quoi", "Où");
    assertThat(sheet("03-mwpi-2026.xlsx", "الأنشطة"))
        .anySatisfy(row -> assertThat(texts(row)).anyMatch(text -> text.matches("[٠-٩]+")));
    assertThat(texts(sheet("06-lwa-hxl-2026-q1.xlsx", "Q1").getFirst()))
        .allSatisfy(tag -> assertThat(tag).startsWith("#"));
    assertThat(sheets("01-uara-4w-2026-q1.xlsx"))
        .containsExactly("4W Data VISIBLE", "Pivot VISIBLE", "lists HIDDEN");
  }

  @Test
  void partnersDisagreeOnCharacterSetsAndPrefixes() throws IOException {
    var french = Files.readString(folder.resolve("04-tcd-activites-2026.csv"), WINDOWS);
    var english = Files.readString(folder.resolve("05-jsm-cimic-2026.csv"), UTF_8);

    assertThat(french).contains("Région;District").doesNotContain("XE0");
    assertThat(english).startsWith("\ufeff").contains("XEN0").contains("@jsm.example");
  }

  @Test
  void everyReporterAndEveryReleaseIsOfAPartner() throws IOException {
    var organisations = table("organisations.csv");
    var names = organisations.stream().map(row -> row.getField("name")).toList();
    var acronyms = organisations.stream().map(row -> row.getField("acronym")).toList();
    var manifest = table("manifest.csv");

    assertThat(names).hasSizeBetween(12, 16).doesNotHaveDuplicates();
    assertThat(manifest).allSatisfy(row -> assertThat(names).contains(row.getField("partner")));
    assertThat(manifest)
        .extracting(row -> row.getField("label"))
        .contains("PUBLIC", "RESTRICTED")
        .filteredOn(label -> label.contains(" REL TO "))
        .singleElement()
        .satisfies(label -> assertThat(acronyms).containsAll(releasedTo(label)));
  }

  @Test
  void aMissionOfAnySizeHasAFileFromEachPartnerAndEveryActivityIsTold(@TempDir Path large)
      throws IOException {
    var files = Scenario.of(new ScenarioSize(700), 3).write(large);

    var partners = rows(large.resolve("organisations.csv"));
    assertThat(files).hasSize(4 + partners.size()).allSatisfy(file -> assertThat(file).exists());
    var truth = rows(large.resolve("truth.csv"));
    assertThat(truth.stream().map(row -> row.getField("activity")).distinct()).hasSize(700);
    assertThat(truth).hasSizeBetween(750, 1100);
  }

  @Test
  void worksThatMeetOnPurposeStandInTheTruthAndInNoOtherMission(@TempDir Path meeting)
      throws IOException {
    var size = new ScenarioSize(300);
    var with = Scenario.meeting(size, 24, 3).write(meeting.resolve("with"));
    var without = Scenario.of(size, 3).write(meeting.resolve("without"));
    var again = Scenario.meeting(size, 24, 3).write(meeting.resolve("again"));

    assertThat(names(with)).contains(Scenario.FINDINGS);
    assertThat(names(without)).doesNotContain(Scenario.FINDINGS);
    assertThat(rows(meeting.resolve("with").resolve(Scenario.FINDINGS)))
        .extracting(row -> row.getField("kind"))
        .contains(
            "overlap", "double-count", "conflict-clearance", "conflict-operation", "conflict-road");
    for (var file : again) {
      assertThat(with.get(again.indexOf(file))).hasSameBinaryContentAs(file);
    }
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(ScenarioTest::name).toList();
  }

  private static boolean isNeitherWrittenNorTheReadme(Path file) {
    return !name(file).equals("README.md")
        && written.stream().noneMatch(one -> name(one).equals(name(file)));
  }

  private static List<String> releasedTo(String label) {
    return List.of(label.substring(label.indexOf(" REL TO ") + 8).split(", ", -1));
  }

  private static List<NamedCsvRecord> truth() throws IOException {
    return table("truth.csv");
  }

  private static List<NamedCsvRecord> table(String name) throws IOException {
    return rows(folder.resolve(name));
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().toList();
    }
  }

  private static List<Row> sheet(String file, String name) throws IOException {
    try (var workbook = new ReadableWorkbook(folder.resolve(file).toFile())) {
      return workbook.findSheet(name).orElseThrow().read();
    }
  }

  private static List<String> sheets(String file) throws IOException {
    try (var workbook = new ReadableWorkbook(folder.resolve(file).toFile())) {
      return workbook
          .getSheets()
          .map(sheet -> sheet.getName() + " " + sheet.getVisibility())
          .toList();
    }
  }

  private static List<String> texts(Row row) {
    return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
