package org.entente.reference.places.gazetteerfile;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.reference.RealFiles;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.gazetteerfile.Reading.Fault;
import org.entente.reference.places.gazetteerfile.Reading.Faulty;
import org.entente.reference.places.gazetteerfile.Reading.Taken;
import org.entente.reference.places.geometry.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The boundary files and the list of codes that the humanitarian community really publishes. */
class RealBoundariesTest {

  @Test
  void theWorldsListOfCodesGivesItsCountriesAndBothLevelsBelow() throws IOException {
    var lines = taken(read("global_pcodes_adm1_2.csv"));

    assertThat(lines).filteredOn(line -> line.level() == AdminLevel.ADM1).hasSize(2_234);
    assertThat(lines).filteredOn(line -> line.level() == AdminLevel.ADM2).hasSize(26_549);
    assertThat(lines).filteredOn(line -> line.level() == AdminLevel.COUNTRY).hasSize(140);
    assertThat(lines)
        .filteredOn(line -> line.level() != AdminLevel.COUNTRY)
        .allMatch(line -> line.parent().isPresent() && line.validity().firstDay().isPresent());
    assertThat(lines)
        .filteredOn(line -> line.level() == AdminLevel.COUNTRY)
        .allMatch(line -> line.names().byLanguage().keySet().containsAll(Set.of("en", "fr", "ar")));
  }

  @ParameterizedTest
  @CsvSource({
    "BDI_adm1, 18", "BDI_adm2, 119", "BFA_adm1, 13", "BFA_adm2, 45", "BFA_adm3, 351",
    "CAF_adm1, 17", "CAF_adm2, 72", "CAF_adm3, 175", "GIN_adm1, 8", "GIN_adm2, 34",
    "GIN_adm3, 340", "NER_adm1, 8", "NER_adm2, 63", "SLE_adm1, 4", "SLE_adm2, 14",
    "SLE_adm3, 167", "SOM_adm1, 18", "SOM_adm2, 74", "SSD_adm1, 10", "SSD_adm2, 79",
    "UKR_adm1, 27"
  })
  void aTopologyGivesEachAreaItsCodeLevelNameAndShape(String name, int areas) throws IOException {
    var level = AdminLevel.of(Integer.parseInt(name.substring(7))).orElseThrow();

    assertThat(taken(read("topojson/" + name + ".json.gz")))
        .hasSize(areas)
        .allMatch(line -> line.level() == level)
        .allMatch(line -> line.drawn().isPresent())
        .allMatch(line -> !line.names().byLanguage().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "COD_adm1, 26",
    "COD_adm2, 189",
    "MLI_adm1, 9",
    "MLI_adm2, 50",
    "MLI_adm3, 701",
    "NPL_adm1, 7",
    "NPL_adm2, 775"
  })
  void anAreaThatNothingNamesIsAFaultOfThatAreaAndNotGuessed(String name, int areas)
      throws IOException {
    assertThat(read("topojson/" + name + ".json.gz"))
        .hasSize(areas)
        .allSatisfy(
            it ->
                assertThat(it)
                    .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.fault()).isEqualTo(Fault.CODE_MISSING)));
  }

  @ParameterizedTest
  @CsvSource({"SSD_adm1", "SSD_adm2", "SOM_adm1", "SOM_adm2"})
  void theTwoFormsOfOneCountryAgreeOnCodesAndRoughlyOnAreas(String name) throws IOException {
    var exact = shapes(read("geojson/" + name + ".geojson.gz"));
    var rough = shapes(read("topojson/" + name + ".json.gz"));

    assertThat(rough.keySet()).isEqualTo(exact.keySet());
    double exactArea = exact.values().stream().mapToDouble(Shape::areaSquareKm).sum();
    double roughArea = rough.values().stream().mapToDouble(Shape::areaSquareKm).sum();
    assertThat(roughArea).isCloseTo(exactArea, within(exactArea / 100));
    exact.forEach(
        (code, shape) ->
            assertThat(rough.getOrDefault(code, shape).areaSquareKm())
                .as(code.value())
                .isCloseTo(shape.areaSquareKm(), within(shape.areaSquareKm() / 5)));
  }

  @Test
  void aFeatureSaysWhichAreaItLiesInAndSinceWhen() throws IOException {
    var juba =
        taken(read("geojson/SSD_adm2.geojson.gz")).stream()
            .filter(line -> line.pcode().equals(new Pcode("SS0101")))
            .findFirst()
            .orElseThrow();

    assertThat(juba.parent()).contains(new Pcode("SS01"));
    assertThat(juba.names().byLanguage()).containsEntry("und", "Juba");
    assertThat(juba.validity().firstDay()).contains(LocalDate.of(2018, 8, 17));
  }

  private static List<Reading> read(String name) throws IOException {
    var readings = new ArrayList<Reading>();
    try (var bytes = Files.newInputStream(RealFiles.file("admin-boundaries/" + name))) {
      GazetteerFile.read(name, bytes, Limits.DEFAULT, readings::add);
    }
    return readings;
  }

  private static List<PlaceLine> taken(List<Reading> readings) {
    return readings.stream()
        .map(
            reading ->
                switch (reading) {
                  case Taken(var line) -> line;
                  case Faulty faulty -> throw new AssertionError(faulty);
                })
        .toList();
  }

  private static Map<Pcode, Shape> shapes(List<Reading> readings) {
    return taken(readings).stream()
        .collect(toMap(PlaceLine::pcode, line -> line.drawn().orElseThrow()));
  }
}
