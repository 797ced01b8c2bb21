package org.entente.mechanisms.intake.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers of assessments, as offices of six languages write them. */
class FigureHeaderTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "Estimated # of IDP households  (total),DISPLACED,idp,none,true",
        "Estimated  # of returnee individuals  (total),RETURNED,returnee,none,false",
        "Total IDP HH,DISPLACED,idp,none,true",
        "People in need,IN_NEED,none,none,false",
        "PiN WASH 2024,IN_NEED,none,WSH,false",
        "Health - people in need,IN_NEED,none,HEA,false",
        "Refugees,AFFECTED,refugee,none,false",
        "Number of affected persons,AFFECTED,none,none,false",
        "Host community individuals,AFFECTED,host,none,false",
        "People targeted,TARGETED,none,none,false",
        "Nombre de ménages déplacés,DISPLACED,idp,none,true",
        "Personnes dans le besoin,IN_NEED,none,none,false",
        "Individus retournés,RETURNED,returnee,none,false",
        "Personas desplazadas,DISPLACED,idp,none,false",
        "Pessoas necessitadas,IN_NEED,none,none,false",
        "عدد الأسر النازحة,DISPLACED,idp,none,true",
        "عدد الأفراد العائدين,RETURNED,returnee,none,false",
        "Кількість ВПО,DISPLACED,idp,none,false"
      })
  void saysWhomItCounts(
      String header, String people, String group, String sector, boolean households) {
    var read = FigureHeader.read(header, "").orElseThrow();

    assertThat(read.part()).isFalse();
    assertThat(read.counted().people()).hasToString(people);
    assertThat(read.counted().group().orElse(null)).isEqualTo(group);
    assertThat(read.counted().sector().orElse(null)).isEqualTo(sector);
    assertThat(read.counted().households()).isEqualTo(households);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Estimated # of IDP individuals previously abroad",
        "Estimated # of not yet returned individuals",
        "IDP women",
        "People in need under 18",
        "IDPs and returnees",
        "Host Community",
        "Number of IDP sites"
      })
  void anyOtherWordMakesItAPart(String header) {
    assertThat(FigureHeader.read(header, "").orElseThrow().part()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Number of locations covered", "Grand Total", "Latitude", "People", ""})
  void withoutAWordForPeopleInNeedItSaysNothing(String header) {
    assertThat(FigureHeader.read(header, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "#affected+idps+hh,DISPLACED,idp,none,true,false",
        "#affected+returnees+ind,RETURNED,returnee,none,false,false",
        "#inneed,IN_NEED,none,none,false,false",
        "#inneed+wash,IN_NEED,none,WSH,false,false",
        "#targeted+refugees,TARGETED,refugee,none,false,false",
        "#inneed+f+children,IN_NEED,none,none,false,true"
      })
  void aTagDecidesWhateverTheHeader(
      String tag, String people, String group, String sector, boolean households, boolean part) {
    var read = FigureHeader.read("Column 7", tag).orElseThrow();

    assertThat(read.part()).isEqualTo(part);
    assertThat(read.counted().people()).hasToString(people);
    assertThat(read.counted().group().orElse(null)).isEqualTo(group);
    assertThat(read.counted().sector().orElse(null)).isEqualTo(sector);
    assertThat(read.counted().households()).isEqualTo(households);
  }
}
