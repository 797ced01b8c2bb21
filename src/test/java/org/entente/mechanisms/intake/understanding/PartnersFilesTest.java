package org.entente.mechanisms.intake.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.IntakeProblem.NoTable;
import org.entente.mechanisms.intake.IntakeRefusal;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  static Stream<Expected> files() {
    return Stream.of(
        new Expected(
            "3w-ocha/SSD_ss_20220520_3w_op_january_march_2022.xlsx",
            "January to March",
            List.of(),
            1,
            2782,
            columns(
                "org.acronym=0 org.name=1 org.type=2 sector=3 adm1.name=4 adm1.code=5 adm2.name=6"
                    + " adm2.code=7 reported=8")),
        new Expected(
            "3w-ocha/CAF_3w_car_mar2022.xlsx",
            "RCA 3W Qui fait Quoi Où T1 2022",
            List.of(1),
            2,
            1809,
            columns(
                "adm1.name=0 adm1.code=1 adm2.name=2 adm2.code=3 sector=4 org.acronym=5 org.name=6"
                    + " org.type=7")),
        new Expected(
            "3w-ocha/AFG_afghanistan_3w_2021q3_webapp_export.csv",
            "",
            List.of(1),
            2,
            2414,
            columns(
                "adm1.name=1 adm1.code=2 adm2.name=3 adm2.code=4 org.acronym=5 org.name=6"
                    + " org.type=7 sector=9")),
        new Expected(
            "3w-ocha/BDI_3w_bdi_mar2022.xlsx",
            "Master Data",
            List.of(1),
            2,
            1527,
            columns("adm1.name=0 sector=1 org.acronym=2 org.name=3 org.type=4")),
        new Expected(
            "3w-ocha/COD_rdc_3w_janvier_2022.xlsx",
            "DATA-FINAL",
            List.of(1),
            0,
            5339,
            columns(
                "activity=1 start=2 end=3 adm1.code=4 adm1.name=5 adm2.code=6 adm2.name=7"
                    + " adm3.code=8 adm3.name=9 sector=11 org.type=12 org.code=13 org.acronym=14"
                    + " org.name=15 targeted=16")),
        new Expected(
            "3w-ocha/HND_345_honduras.csv",
            "",
            List.of(1),
            2,
            2730,
            columns(
                "reported=2 funder.name=5 org.name=6 org.type=7 adm0.name=8 adm0.code=9"
                    + " adm1.code=10 adm1.name=11 adm2.code=12 adm2.name=13 adm3.code=14"
                    + " adm3.name=15 place.name=17 sector=18 subsector=19 activity=21"
                    + " description=22 unit=31 value=25 start=26 end=27 status=28 modality=29"
                    + " reached=35")),
        new Expected(
            "3w-ocha/MLI_5w_mli_mar2022.xlsx",
            "ML_5W",
            List.of(1),
            2,
            22805,
            columns("org.acronym=0 adm1.code=1 adm1.name=2 adm2.code=3 adm2.name=4")),
        new Expected(
            "3w-ocha/SOM_3w_all_clusters_march_2022.xlsx",
            "Data",
            List.of(1),
            2,
            31085,
            columns("sector=0 org.name=1 org.type=2 adm1.name=3 adm2.name=4")),
        new Expected(
            "hxl-samples/unhcr-3w.csv",
            "",
            List.of(1),
            2,
            2250,
            columns("adm0.name=0 adm1.name=1 lat=2 lon=3 sector=4 org.name=7")),
        new Expected(
            "hxl-samples/rowca-3w-hxl.csv",
            "",
            List.of(1),
            2,
            244,
            columns(
                "sector=0 org.name=1 reported=4 activity=8 adm0.name=12 adm1.name=13 adm2.name=14"
                    + " targeted=15 reached=16")),
        new Expected(
            "hxl-samples/libhxl/input-valid.ssv",
            "",
            List.of(1, 2),
            3,
            4,
            columns("sector=1 subsector=2 org.name=3 adm0.name=6 adm1.name=7 reported=8")),
        new Expected(
            "hxl-samples/libhxl/input-valid-xlsx.NOEXT",
            "input-valid",
            List.of(1, 2),
            3,
            4,
            columns("sector=1 subsector=2 org.name=3 adm0.name=6 adm1.name=7 reported=8")),
        new Expected(
            "hxl-samples/libhxl/input-untagged.csv",
            "",
            List.of(1, 2),
            0,
            4,
            columns("sector=1 subsector=2 org.name=3 adm0.name=6 adm1.name=7 reported=8")));
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
      try (var lines = new RowReader(report, layout).lines()) {
        assertThat(lines.filter(ReadRow.class::isInstance).count()).isEqualTo(expected.rows);
      }
    }
  }

  @Test
  void aWorkbookOfPivotTablesIsRefusedAndEachSheetTellsWhy() throws IOException {
    var file = SharedData.file("3w-ocha/UKR_ukr_5w_round12_2022_05_26.xlsx");
    try (var report = FORMATS.open(file)) {
      var refusal =
          catchThrowableOfType(
              IntakeRefusal.class, () -> Understanding.of(report, ValueKnowledge.NONE));

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
