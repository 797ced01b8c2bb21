package org.entente.reference.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.reference.RealFiles;
import org.junit.jupiter.api.Test;

/** The sectors and kinds of organisation that country offices really wrote. */
class RealSectorsTest {

  private record Column(String file, String sheet, int skipped, int column) {}

  private static final List<Column> SECTORS =
      List.of(
          new Column("3w-ocha/BDI_3w_bdi_mar2022.xlsx", "Master Data", 2, 1),
          new Column("3w-ocha/CAF_3w_car_mar2022.xlsx", "RCA 3W Qui fait Quoi Où T1 2022", 2, 4),
          new Column("3w-ocha/COD_rdc_3w_janvier_2022.xlsx", "DATA-FINAL", 1, 10),
          new Column("3w-ocha/COD_rdc_3w_janvier_2022.xlsx", "DATA-FINAL", 1, 11),
          new Column("3w-ocha/SOM_3w_all_clusters_march_2022.xlsx", "Data", 2, 0),
          new Column(
              "3w-ocha/SSD_ss_20220520_3w_op_january_march_2022.xlsx", "January to March", 1, 3),
          new Column("3w-ocha/AFG_afghanistan_3w_2021q3_webapp_export.csv", "", 2, 8),
          new Column("3w-ocha/AFG_afghanistan_3w_2021q3_webapp_export.csv", "", 2, 9),
          new Column("3w-ocha/HND_345_honduras.csv", "", 2, 18),
          new Column("hxl-samples/rowca-3w-hxl.csv", "", 2, 0),
          new Column("hxl-samples/unhcr-3w.csv", "", 2, 4));

  private static final List<Column> KINDS =
      List.of(
          new Column("3w-ocha/BDI_3w_bdi_mar2022.xlsx", "Master Data", 2, 4),
          new Column("3w-ocha/CAF_3w_car_mar2022.xlsx", "RCA 3W Qui fait Quoi Où T1 2022", 2, 7),
          new Column("3w-ocha/COD_rdc_3w_janvier_2022.xlsx", "DATA-FINAL", 1, 12),
          new Column("3w-ocha/SOM_3w_all_clusters_march_2022.xlsx", "Data", 2, 2),
          new Column(
              "3w-ocha/SSD_ss_20220520_3w_op_january_march_2022.xlsx", "January to March", 1, 2),
          new Column("3w-ocha/AFG_afghanistan_3w_2021q3_webapp_export.csv", "", 2, 7),
          new Column("3w-ocha/HND_345_honduras.csv", "", 2, 7));

  @Test
  void nearlyEveryRowNamesASectorThatIsKnown() throws IOException {
    assertThat(unknown(SECTORS, CodeLists.sectors()))
        .isEqualTo(Map.of("Other", 1, "Shelter / Other Infrastructure", 1));
  }

  @Test
  void everyRowNamesAKindOfOrganisationThatIsKnown() throws IOException {
    assertThat(unknown(KINDS, CodeLists.organisationTypes())).isEmpty();
  }

  private static Map<String, Integer> unknown(List<Column> columns, CodeList list)
      throws IOException {
    var unknown = new TreeMap<String, Integer>();
    for (var column : columns) {
      for (var row : RealFiles.rows(column.file(), column.sheet(), column.skipped())) {
        var written = RealFiles.cell(row, column.column());
        if (!written.isBlank() && list.find(written).isEmpty()) {
          unknown.merge(written, 1, Integer::sum);
        }
      }
    }
    return unknown;
  }
}
