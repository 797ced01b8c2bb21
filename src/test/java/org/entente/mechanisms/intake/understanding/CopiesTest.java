package org.entente.mechanisms.intake.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.values.RowHash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that are equal in every cell, as counted when the files were collected. */
class CopiesTest {

  @ParameterizedTest
  @CsvSource({
    "SSD_ss_20220520_3w_op_january_march_2022.xlsx, 2782",
    "CAF_3w_car_mar2022.xlsx, 1809",
    "AFG_afghanistan_3w_2021q3_webapp_export.csv, 2335",
    "COD_rdc_3w_janvier_2022.xlsx, 2126",
    "MLI_5w_mli_mar2022.xlsx, 1451",
    "SOM_3w_all_clusters_march_2022.xlsx, 1998"
  })
  void copiesOfARowHaveOneHash(String name, int distinctRows) throws IOException {
    var file = SharedData.file("3w-ocha/" + name);
    try (var report = ReportFormats.installed(Limits.STANDARD).open(file)) {
      var layout = Understanding.of(report, ValueKnowledge.NONE).layout();
      var hash = new RowHash(layout.headers());
      var seen = new HashSet<String>();
      try (var lines = new RowReader(layout).lines(report)) {
        lines.forEach(
            line -> {
              if (line instanceof ReadRow row) {
                seen.add(hash.of(row.cells()));
              }
            });
      }

      assertThat(seen).hasSize(distinctRows);
    }
  }
}
