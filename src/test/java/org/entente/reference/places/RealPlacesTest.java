package org.entente.reference.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.entente.reference.RealFiles;
import org.entente.reference.RealGazetteers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places that country offices really wrote, against the world's list of codes. */
class RealPlacesTest {

  /** Columns are given as code1 name1 code2 name2 code3 name3; minus one is none. */
  @ParameterizedTest
  @CsvSource({
    "SSD, SSD_ss_20220520_3w_op_january_march_2022.xlsx, January to March, 1, 5 4 7 6 -1 -1, 1.0",
    "CAF, CAF_3w_car_mar2022.xlsx, RCA 3W Qui fait Quoi Où T1 2022, 2, 1 0 3 2 -1 -1, 1.0",
    "AFG, AFG_afghanistan_3w_2021q3_webapp_export.csv, '', 2, 2 1 4 3 -1 -1, 1.0",
    "BDI, BDI_3w_bdi_mar2022.xlsx, Master Data, 2, -1 0 -1 -1 -1 -1, 1.0",
    "HND, HND_345_honduras.csv, '', 2, 10 11 12 13 14 15, 1.0",
    "MLI, MLI_5w_mli_mar2022.xlsx, ML_5W, 2, 1 2 3 4 -1 -1, 0.99",
    "SOM, SOM_3w_all_clusters_march_2022.xlsx, Data, 2, -1 3 -1 4 -1 -1, 0.95",
    "COD, COD_rdc_3w_janvier_2022.xlsx, DATA-FINAL, 1, 4 5 6 7 8 9, 0.99"
  })
  void nearlyEveryRowNamesAPlaceThatIsFound(
      String country, String file, String sheet, int skipped, String columns, double share)
      throws IOException {
    var gazetteer = RealGazetteers.of(country);
    var rows = RealFiles.rows("3w-ocha/" + file, sheet, skipped);
    var outcomes = new LinkedHashMap<String, Integer>();
    int resolved = 0;
    for (var row : rows) {
      var resolution = gazetteer.resolve(written(row, columns.split(" ", -1)));
      resolved += resolution.resolved().isPresent() ? 1 : 0;
      outcomes.merge(outcome(resolution), 1, Integer::sum);
    }

    assertThat((double) resolved / rows.size())
        .as("%s %s", country, outcomes)
        .isGreaterThanOrEqualTo(share);
  }

  private static String outcome(Resolution resolution) {
    return resolution.getClass().getSimpleName() + resolution.why();
  }

  private static WrittenPlace written(List<String> row, String[] columns) {
    var codes = new EnumMap<AdminLevel, String>(AdminLevel.class);
    var names = new EnumMap<AdminLevel, String>(AdminLevel.class);
    for (int i = 0; i < columns.length; i++) {
      var cell = RealFiles.cell(row, Integer.parseInt(columns[i]));
      (i % 2 == 0 ? codes : names).put(AdminLevel.of(1 + i / 2).orElseThrow(), cell);
    }
    return new WrittenPlace(codes, names, "", null);
  }
}
