package org.entente.mechanisms.intake.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NoTable;
import org.entente.mechanisms.intake.IntakeProblem.SheetNotTaken;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real reports of nine country offices, and early HXL files. What is expected was written down by
 * looking at each file, before anything was read by program.
 */
class PartnersFilesTest {

  private static final ReportFormats FORMATS = ReportFormats.installed(Limits.STANDARD);

  /** What a person sees in a file: sheet, header rows, row of tags, columns by field, data rows. */
  record Expected(
      String file,
      String sheet,
      List<Integer> headerRows,
      int tagRow,
      int rows,
      Map<String, Integer> columns) {}

  /** The table of expected answers stands beside this test. */
  static Stream<Expected> files() throws IOException {
    try (var in = PartnersFilesTest.class.getResourceAsStream("partners-files.csv")) {
      var text = new String(requireNonNull(in).readAllBytes(), UTF_8);
      return CsvReader.builder().ofNamedCsvRecord(text).stream().map(PartnersFilesTest::expected);
    }
  }

  private static Expected expected(NamedCsvRecord row) {
    var headerRows =
        Stream.of(row.getField("headerRows").split(" ", -1))
            .filter(number -> !number.isEmpty())
            .map(Integer::valueOf)
            .toList();
    return new Expected(
        row.getField("file"),
        row.getField("sheet"),
        headerRows,
        Integer.parseInt(row.getField("tagRow")),
        Integer.parseInt(row.getField("rows")),
        columns(row.getField("columns")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aPartnersFileIsUnderstoodWithoutAHint(Expected expected) throws IOException {
    try (var report = FORMATS.open(SharedData.file(expected.file))) {
      var layout = Understanding.of(report, ValueKnowledge.NONE).layout();

      assertThat(layout.sheet().name()).isEqualTo(expected.sheet);
      assertThat(layout.headerRows()).isEqualTo(expected.headerRows);
      assertThat(layout.tagRow()).isEqualTo(expected.tagRow);
      assertThat(found(layout)).isEqualTo(expected.columns);
      try (var lines = new RowReader(layout).lines(report)) {
        assertThat(lines.filter(ReadRow.class::isInstance).count()).isEqualTo(expected.rows);
      }
    }
  }

  @Test
  void aWorkbookOfPivotTablesIsRefusedAndEachSheetTellsWhy() throws IOException {
    var file = SharedData.file("3w-ocha/UKR_ukr_5w_round12_2022_05_26.xlsx");
    try (var report = FORMATS.open(file)) {
      var refusal =
          catchThrowableOfType(Refused.class, () -> Understanding.of(report, ValueKnowledge.NONE));

      assertThat(refusal.problem())
          .isInstanceOfSatisfying(
              NoTable.class,
              problem -> {
                assertThat(problem.file()).isEqualTo("UKR_ukr_5w_round12_2022_05_26.xlsx");
                assertThat(problem.sheets()).hasSize(4);
                assertThat(problem.sheets()).allSatisfy(s -> assertThat(s.why()).isNotEmpty());
              });
    }
  }

  /** Files that say nothing of who works where, with what a person would answer. */
  @ParameterizedTest
  @CsvSource({
    "brc-westafrica-movement.csv, NoOrganisation",
    "hxl-tags-2014-alpha.csv, NoOrganisation",
    "mali-population-movements.csv, NoOrganisation NoPlace",
    "rowca-gin-adm2.csv, NoOrganisation",
    "libhxl/input-multiline.csv, NoHeader",
    "libhxl/input-valid-json-selector.json, NoOrganisation",
    "libhxl/hxl-default-schema.json, NoOrganisation NoPlace",
    "libhxl/truthy-schema.json, NoOrganisation NoPlace"
  })
  void aFileThatIsNoReportIsRefusedWithTheReason(String name, String why) throws IOException {
    try (var report = FORMATS.open(SharedData.file("hxl-samples/" + name))) {
      var refusal =
          catchThrowableOfType(Refused.class, () -> Understanding.of(report, ValueKnowledge.NONE));

      assertThat(((NoTable) refusal.problem()).sheets())
          .isNotEmpty()
          .allSatisfy(
              sheet ->
                  assertThat(sheet.why())
                      .extracting(reason -> reason.getClass().getSimpleName())
                      .containsExactly(why.split(" ", -1)));
    }
  }

  /** An assessment of displacement has a place in every row and many figures, but no doer. */
  @Test
  void anAssessmentIsRefusedForWhatItIs() throws IOException {
    try (var report = FORMATS.open(SharedData.file("needs-dtm/SSD_dtm_baseline_round11.xlsx"))) {
      var refusal =
          catchThrowableOfType(Refused.class, () -> Understanding.of(report, ValueKnowledge.NONE));

      assertThat(((NoTable) refusal.problem()).sheets())
          .filteredOn(sheet -> sheet.sheet().equals("MT R11 Baseline locations"))
          .flatExtracting(SheetNotTaken::why)
          .containsExactly(new SheetReason.NoOrganisation(), new SheetReason.Assessment(16));
    }
  }

  static Map<String, Integer> found(Layout layout) {
    var found = new TreeMap<String, Integer>();
    for (var column : layout.columns()) {
      column.field().ifPresent(field -> found.put(field.label(), column.index()));
    }
    return found;
  }

  private static Map<String, Integer> columns(String written) {
    var columns = new TreeMap<String, Integer>();
    for (var each : written.split(" ", -1)) {
      var parts = each.split("=", -1);
      columns.put(parts[0], Integer.valueOf(parts[1]));
    }
    return columns;
  }
}
