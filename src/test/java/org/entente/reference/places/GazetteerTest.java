package org.entente.reference.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.reference.places.AdminLevel.ADM1;
import static org.entente.reference.places.AdminLevel.ADM2;
import static org.entente.reference.places.AdminLevel.ADM3;
import static org.entente.reference.places.AdminLevel.COUNTRY;
import static org.entente.reference.places.WrittenPlace.coded;
import static org.entente.reference.places.WrittenPlace.named;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.reference.places.Resolution.ByAlias;
import org.entente.reference.places.Resolution.ByCode;
import org.entente.reference.places.Resolution.ByLikeness;
import org.entente.reference.places.Resolution.ByName;
import org.entente.reference.places.Resolution.ByPoint;
import org.entente.reference.places.Resolution.ByVariant;
import org.entente.reference.places.Resolution.NotStated;
import org.entente.reference.places.Resolution.Unresolved;
import org.entente.reference.places.Resolution.Why;
import org.entente.reference.places.geometry.Polygon;
import org.entente.reference.places.geometry.RingBuilder;
import org.entente.reference.places.geometry.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  private final List<Place> places = new ArrayList<>();
  private final Gazetteer gazetteer;

  GazetteerTest() {
    place(COUNTRY, "MLI", "", "Mali");
    place(ADM1, "ML01", "MLI", "Vallée-Haute");
    place(ADM1, "ML02", "MLI", "Côte du Nord");
    place(ADM2, "ML0101", "ML01", "Saint-Aubin");
    place(ADM2, "ML0102", "ML01", "Bu'aale");
    place(ADM2, "ML0201", "ML02", "Saint Aubin");
    place(ADM2, "ML0202", "ML02", "Garbahaarey", "ar", "قربهاري", "Garba Harre");
    place(ADM2, "ML0203", "ML02", "Marka", "fr", "Merca");
    gazetteer = Gazetteer.of(places, Map.of(id("ML0102"), square(10, 5)), TODAY);
  }

  @Test
  void aKnownCodeIsThePlaceWhateverItsCaseAndBlanks() {
    assertThat(gazetteer.resolve(coded(ADM2, " ml 0102\u00a0")))
        .isEqualTo(new ByCode(the("ML0102"), 1.0, List.of(Why.CODE_KNOWN)));
  }

  @ParameterizedTest
  @CsvSource({
    "MLI0102, CODE_OTHER_COUNTRY_PREFIX",
    "ML102, CODE_OTHER_PADDING",
    "ML12, CODE_OTHER_PADDING",
    "0102, CODE_WITHOUT_COUNTRY",
    "102, CODE_WITHOUT_COUNTRY",
    "MLO1O2, CODE_LETTER_FOR_DIGIT",
    "ML0l02, CODE_LETTER_FOR_DIGIT"
  })
  void anotherFormOfACodeIsFoundLessSurelyAndSaysHow(String code, Why why) {
    assertThat(gazetteer.resolve(coded(ADM2, code)))
        .isInstanceOfSatisfying(
            ByVariant.class,
            found -> {
              assertThat(found.place()).isEqualTo(the("ML0102"));
              assertThat(found.confidence()).isBetween(0.8, 0.99);
              assertThat(found.why()).containsExactly(why);
            });
  }

  @Test
  void aCodeDeeperThanTheGazetteerIsItsKnownAncestorAndSaysSo() {
    assertThat(gazetteer.resolve(coded(ADM3, "ML0102ZS01")))
        .isEqualTo(new ByVariant(the("ML0102"), 0.9, List.of(Why.DEEPER_THAN_GAZETTEER)));
  }

  @Test
  void aCodeOfNoPlaceIsNotGuessed() {
    assertThat(gazetteer.resolve(coded(ADM2, "XY99")))
        .isEqualTo(new Unresolved(List.of(), List.of(Why.CODE_UNKNOWN)));
  }

  @Test
  void ofTwoPlacesOfOneNameTheOneInTheWrittenParentIsMeant() {
    var north =
        named(ADM1, "COTE DU NORD").withName(ADM2, "st. aubin").withName(ADM2, "saint aubin");

    assertThat(gazetteer.resolve(north).resolved())
        .map(Resolution.Resolved::place)
        .contains(the("ML0201"));
    assertThat(gazetteer.resolve(named(ADM2, "Saint-Aubin")))
        .isInstanceOfSatisfying(
            Unresolved.class,
            asked ->
                assertThat(asked.candidates())
                    .extracting(candidate -> candidate.place().pcode().value())
                    .containsExactlyInAnyOrder("ML0101", "ML0201"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bu’aale",
        "BUAALE",
        "Bu'aale District",
        "Cercle de Bu'aale",
        "Préfecture du Bu aale"
      })
  void accentsApostrophesAndTheWordForDistrictDoNotMatter(String name) {
    assertThat(gazetteer.resolve(named(ADM1, "Vallee Haute").withName(ADM2, name)))
        .isInstanceOfSatisfying(
            ByName.class, found -> assertThat(found.place()).isEqualTo(the("ML0102")));
  }

  @Test
  void aNameInArabicIsFoundWithItsMarksAndLetterForms() {
    assertThat(gazetteer.resolve(named(ADM2, "محافظة قَرْبهارى")).resolved())
        .map(Resolution.Resolved::place)
        .contains(the("ML0202"));
  }

  @Test
  void aNameUsedByPeopleIsAnAlias() {
    assertThat(gazetteer.resolve(named(ADM2, "Garba Harre")))
        .isInstanceOfSatisfying(
            ByAlias.class,
            found -> {
              assertThat(found.place()).isEqualTo(the("ML0202"));
              assertThat(found.why()).contains(Why.OTHER_NAME);
            });
  }

  @Test
  void aSlipOfThePenIsOnlyProposed() {
    assertThat(gazetteer.resolve(named(ADM1, "Côte du Nord").withName(ADM2, "Garbaharrey")))
        .isInstanceOfSatisfying(
            ByLikeness.class,
            found -> {
              assertThat(found.place()).isEqualTo(the("ML0202"));
              assertThat(found.confidence()).isLessThan(0.9);
            });
  }

  @Test
  void whenCodeAndNameDisagreeTheCodeCountsLessSurely() {
    assertThat(gazetteer.resolve(coded(ADM2, "ML0202").withName(ADM2, "Marka")))
        .isEqualTo(
            new ByCode(the("ML0202"), 0.8, List.of(Why.CODE_KNOWN, Why.NAME_DIFFERS_FROM_CODE)));
  }

  @Test
  void aCodeFilledDownFromTheRowAboveLosesAgainstNameAndParent() {
    var filledDown =
        coded(ADM1, "ML02")
            .withCode(ADM2, "ML0102")
            .withCode(ADM3, "ML0102ZS01")
            .withName(ADM1, "Côte du Nord")
            .withName(ADM2, "Marka");

    assertThat(gazetteer.resolve(filledDown))
        .isEqualTo(new ByName(the("ML0203"), 0.75, List.of(Why.NAME_OUTWEIGHS_CODE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Country wide", "Cobertura Nacional", "Tout le pays", "ALL", "كل البلاد"})
  void theWholeCountryIsTheCountry(String words) {
    assertThat(gazetteer.resolve(coded(ADM1, "ML00").withName(ADM1, words)))
        .isEqualTo(new ByName(the("MLI"), 0.9, List.of(Why.WHOLE_OF_PLACE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "Non spécifié", "-", "no especificado", "غير محدد", "  "})
  void aRowThatNamesNoPlaceIsNotAnError(String words) {
    assertThat(gazetteer.resolve(named(ADM1, words)))
        .isEqualTo(new NotStated(List.of(Why.NOTHING_WRITTEN)));
  }

  @Test
  void allDistrictsOfAProvinceAreTheProvince() {
    assertThat(gazetteer.resolve(named(ADM1, "Côte du Nord").withName(ADM2, "All")).resolved())
        .map(Resolution.Resolved::place)
        .contains(the("ML02"));
  }

  @Test
  void aPointTellsThePlaceThatWordsDoNot() {
    assertThat(gazetteer.resolve(named(ADM2, "N/A").withPoint(5.5, 10.5)))
        .isEqualTo(new ByPoint(the("ML0102"), 0.9, List.of(Why.POINT_INSIDE)));
    assertThat(gazetteer.resolve(named(ADM2, "Nowhere").withPoint(-5, 10)))
        .isInstanceOfSatisfying(
            Unresolved.class, lost -> assertThat(lost.why()).contains(Why.POINT_OUTSIDE_ALL));
  }

  @Test
  void aPlaceThatWasMergedAwayHoldsOnlyUntilItsLastDay() {
    var old = LocalDate.of(2020, 12, 31);
    place(ADM2, "ML0199", "ML01", "Old Town", new Validity(null, old));

    assertThat(Gazetteer.of(places, Map.of(), old).find(new Pcode("ML0199"))).isPresent();
    assertThat(Gazetteer.of(places, Map.of(), old.plusDays(1)).find(new Pcode("ML0199"))).isEmpty();
  }

  @Test
  void whatWasReportedOfAPlaceThatEndedStillLiesInItsProvince() {
    var old = LocalDate.of(2020, 12, 31);
    place(ADM2, "ML0199", "ML01", "Old Town", new Validity(null, old));

    var today = Gazetteer.of(places, Map.of(), old.plusYears(5));
    var ended = today.find(id("ML0199")).orElseThrow();

    assertThat(today.holds(ended)).isFalse();
    assertThat(today.path(ended)).extracting(Place::pcode).contains(new Pcode("ML01"));
    assertThat(today.everWithin(the("ML01"))).contains(ended.id(), id("ML0102"));
    assertThat(today.places()).doesNotContain(ended);
  }

  private Place the(String code) {
    return gazetteer.find(new Pcode(code)).orElseThrow();
  }

  private static PlaceId id(String code) {
    return new PlaceId(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
  }

  private void place(AdminLevel level, String code, String parent, String name) {
    place(level, code, parent, PlaceNames.of(name), Validity.ALWAYS);
  }

  private void place(AdminLevel level, String code, String parent, String name, Validity validity) {
    place(level, code, parent, PlaceNames.of(name), validity);
  }

  private void place(
      AdminLevel level, String code, String parent, String name, String language, String other) {
    place(level, code, parent, name, language, other, new String[0]);
  }

  private void place(
      AdminLevel level,
      String code,
      String parent,
      String name,
      String language,
      String other,
      String... aliases) {
    var names = Map.of(PlaceNames.UNKNOWN_LANGUAGE, name, language, other);
    place(level, code, parent, new PlaceNames(names, List.of(aliases)), Validity.ALWAYS);
  }

  private void place(
      AdminLevel level, String code, String parent, PlaceNames names, Validity validity) {
    var lies = Optional.of(parent).filter(it -> !it.isEmpty()).map(GazetteerTest::id).orElse(null);
    places.add(new Place(id(code), level, new Pcode(code), lies, names, validity));
  }

  private static Shape square(double west, double south) {
    var ring = new RingBuilder();
    ring.add(west, south);
    ring.add(west + 1, south);
    ring.add(west + 1, south + 1);
    ring.add(west, south + 1);
    return new Shape(List.of(new Polygon(ring.close().orElseThrow(), List.of())));
  }
}
