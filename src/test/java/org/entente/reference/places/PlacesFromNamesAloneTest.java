package org.entente.reference.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.reference.RealFiles;
import org.entente.reference.RealGazetteers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The code columns of real reports are hidden; the names beside them must lead to the same areas of
 * the second level. A row whose name is, letter for letter, that of another area than its code's
 * contradicts itself: it cannot tell what is right, and is counted apart.
 */
class PlacesFromNamesAloneTest {

  private record Row(Map<AdminLevel, String> names, Place meant) {}

  /** Columns are given as code1 name1 code2 name2 code3 name3; minus one is none. */
  @ParameterizedTest
  @CsvSource({
    "SSD, SSD_ss_20220520_3w_op_january_march_2022.xlsx, January to March, 1, 5 4 7 6 -1 -1, 0",
    "CAF, CAF_3w_car_mar2022.xlsx, RCA 3W Qui fait Quoi Où T1 2022, 2, 1 0 3 2 -1 -1, 1",
    "MLI, MLI_5w_mli_mar2022.xlsx, ML_5W, 2, 1 2 3 4 -1 -1, 160",
    "HND, HND_345_honduras.csv, '', 2, 10 11 12 13 14 15, 5",
    "COD, COD_rdc_3w_janvier_2022.xlsx, DATA-FINAL, 1, 4 5 6 7 8 9, 2400"
  })
  void theNamesAloneLeadToTheRightArea(
      String country, String file, String sheet, int skipped, String columns, int mostContrary)
      throws IOException {
    var gazetteer = RealGazetteers.of(country);
    int right = 0;
    int wrong = 0;
    int asked = 0;
    int contrary = 0;
    for (var cells : RealFiles.rows("3w-ocha/" + file, sheet, skipped)) {
      var row = row(cells, columns.split(" ", -1), gazetteer);
      if (row.isEmpty()) {
        continue;
      }
      var found = gazetteer.resolve(new WrittenPlace(Map.of(), row.get().names(), "", null));
      var place = found.resolved().map(Resolution.Resolved::place);
      if (contradictsItself(row.get(), gazetteer)) {
        contrary++;
      } else if (place.filter(row.get().meant()::equals).isPresent()) {
        right++;
      } else if (place.filter(it -> it.level() == AdminLevel.ADM2).isPresent()) {
        wrong++;
      } else {
        asked++;
      }
    }
    int rows = right + wrong + asked;
    System.out.printf(
        Locale.ROOT,
        "%s %6d rows: right %.2f %%, wrong %.2f %%, asked %.2f %%; %d more contradict themselves%n",
        country,
        rows,
        100.0 * right / rows,
        100.0 * wrong / rows,
        100.0 * asked / rows,
        contrary);

    assertThat((double) right / rows).isGreaterThanOrEqualTo(0.97);
    assertThat((double) wrong / rows).isLessThanOrEqualTo(0.005);
    assertThat(contrary).isLessThanOrEqualTo(mostContrary);
  }

  /** Columns are those of the codes and names of the first two levels. */
  @ParameterizedTest
  @CsvSource({
    "MLI, MLI_5w_mli_mar2022.xlsx, ML_5W, 2, 1 2 3 4, 158",
    "COD, COD_rdc_3w_janvier_2022.xlsx, DATA-FINAL, 1, 4 5 6 7, 2372"
  })
  void aCodeThatIsAnotherPlacesThanTheNameIsTold(
      String country, String file, String sheet, int skipped, String columns, int contrary)
      throws IOException {
    var gazetteer = RealGazetteers.of(country);
    int told = 0;
    int toldInVain = 0;
    for (var cells : RealFiles.rows("3w-ocha/" + file, sheet, skipped)) {
      var row = row(cells, columns.split(" ", -1), gazetteer);
      if (row.isPresent()) {
        var code = RealFiles.cell(cells, Integer.parseInt(columns.split(" ", -1)[2]));
        var written = new WrittenPlace(Map.of(AdminLevel.ADM2, code), row.get().names(), "", null);
        boolean tells = gazetteer.resolve(written).codeContradictsName();
        told += tells && contradictsItself(row.get(), gazetteer) ? 1 : 0;
        toldInVain += tells && !contradictsItself(row.get(), gazetteer) ? 1 : 0;
      }
    }

    assertThat(told).isEqualTo(contrary);
    assertThat(toldInVain).isZero();
  }

  /** A row whose second code is one of the gazetteer's as it stands. */
  private static Optional<Row> row(List<String> cells, String[] columns, Gazetteer gazetteer) {
    var names = new EnumMap<AdminLevel, String>(AdminLevel.class);
    for (int level = 1; level <= columns.length / 2; level++) {
      var name = RealFiles.cell(cells, Integer.parseInt(columns[2 * level - 1]));
      names.put(AdminLevel.of(level).orElseThrow(), name);
    }
    return Pcode.read(RealFiles.cell(cells, Integer.parseInt(columns[2])))
        .flatMap(gazetteer::find)
        .filter(place -> place.level() == AdminLevel.ADM2)
        .map(place -> new Row(names, place));
  }

  private static boolean contradictsItself(Row row, Gazetteer gazetteer) {
    var written = letters(row.names().getOrDefault(AdminLevel.ADM2, ""));
    return !letters(row.meant().label(Locale.ROOT)).equals(written)
        && gazetteer.places().stream()
            .filter(place -> place.level() == AdminLevel.ADM2)
            .anyMatch(place -> letters(place.label(Locale.ROOT)).equals(written));
  }

  private static String letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
