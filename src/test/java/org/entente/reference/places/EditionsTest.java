package org.entente.reference.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.history.Rebuild;
import org.entente.ground.history.Undo;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/** From March on one district is two, two are one, one has another name, and one is as it was. */
@StoreTest
class EditionsTest {

  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
  private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-28");

  private static final String BEFORE =
      """
      Admin Level,P-Code,Name,Parent P-Code
      1,XE01,Lower Sarel,
      2,XE0101,Tamba,XE01
      2,XE0102,Kesra,XE01
      2,XE0103,Ordal,XE01
      2,XE0104,Ganta,XE01
      2,XE0105,Mirim,XE01
      """;

  private static final String FROM_MARCH_ON =
      """
      Admin Level,P-Code,Name,Parent P-Code,Valid from date
      2,XE0106,Tamba East,XE01,2026-02-01
      2,XE0107,Tamba West,XE01,2026-02-01
      2,XE0108,Kesra and Ordal,XE01,2026-02-01
      2,XE0104,New Ganta,XE01,2026-02-01
      2,XE0105,Mirim,XE01,2026-02-01
      """;

  private final Places places = StoreContext.get(Places.class);
  private final MissionId mission = StoreContext.newMission();
  @TempDir private Path folder;

  @BeforeEach
  void theCountryIsDividedAnew() throws IOException {
    places.importFile(file(BEFORE), "before.csv", mission, "amina");
  }

  @Test
  void whatIsNotToldAgainEndsAndWhatIsNewBegins() throws IOException {
    var receipt = divideAnew();

    assertThat(receipt.ended()).isEqualTo(3);
    assertThat(receipt.outcomes().created()).isEqualTo(3);
    assertThat(receipt.outcomes().changed()).isEqualTo(1);
    assertThat(receipt.outcomes().unchanged()).isEqualTo(1);
    assertThat(codes(MARCH))
        .containsExactlyInAnyOrder("XE01", "XE0104", "XE0105", "XE0106", "XE0107", "XE0108");
    assertThat(codes(FEBRUARY))
        .containsExactlyInAnyOrder("XE01", "XE0101", "XE0102", "XE0103", "XE0104", "XE0105");
  }

  @Test
  void aReportIsReadWithTheEditionOfItsTime() throws IOException {
    divideAnew();

    assertThat(resolved("Kesra", FEBRUARY)).contains("XE0102");
    assertThat(resolved("Kesra and Ordal", MARCH)).contains("XE0108");
    assertThat(resolved("Tamba West", MARCH)).contains("XE0107");
    assertThat(resolved("Tamba", LocalDate.parse("2024-06-30"))).contains("XE0101");
  }

  @Test
  void aPlaceOfAnotherNameIsTheSamePlaceUnderBoth() throws IOException {
    var before = gazetteer(FEBRUARY).find(new Pcode("XE0104")).orElseThrow();

    divideAnew();

    var after = gazetteer(MARCH).find(new Pcode("XE0104")).orElseThrow();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.label(Locale.ENGLISH)).isEqualTo("New Ganta");
    assertThat(after.names().aliases()).containsExactly("Ganta");
    assertThat(after.validity()).isEqualTo(Validity.ALWAYS);
  }

  @Test
  void theSameEditionAgainChangesNothing() throws IOException {
    divideAnew();

    var again = divideAnew();

    assertThat(again.ended()).isZero();
    assertThat(again.outcomes().unchanged()).isEqualTo(5);
  }

  @Test
  void anEditionIsUndoneAndRebuiltLikeAnythingElse() throws IOException {
    var before = all();
    var receipt = divideAnew();
    var divided = all();

    var act =
        Act.ofBatch(
            mission,
            StoreContext.get(Ids.class).next(),
            "amina",
            "undone",
            Instant.parse("2026-03-02T08:00:00Z"));
    Scope.run(node(), () -> StoreContext.get(Rebuild.class).rebuild(node()));
    assertThat(all()).isEqualTo(divided);

    Scope.run(
        node(),
        () ->
            StoreContext.get(TransactionOperations.class)
                .executeWithoutResult(
                    _ -> StoreContext.get(Undo.class).undo(receipt.batch(), act, node())));
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void whatAnEditionLeavesOutEndsOnlyWhereSomebodySaidSo() {
    var before = all();

    var refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                places.importEdition(
                    file(FROM_MARCH_ON),
                    "march.csv",
                    Places.Edition.since(MARCH),
                    mission,
                    "amina"));

    assertThat(refused.problem())
        .isEqualTo(new PlacesProblem.EditionEndsPlaces(3, "Lower Sarel 3"));
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void whatEndedGoesOnInTheDistrictsThatAreNamedAfterIt() throws IOException {
    divideAnew();

    assertThat(goesOnIn("XE0101")).containsExactly("XE0106", "XE0107");
    assertThat(goesOnIn("XE0102")).containsExactly("XE0108");
    assertThat(goesOnIn("XE0103")).containsExactly("XE0108");
  }

  @Test
  void whatWasReportedOfADistrictThatEndedIsFoundUnderItsSuccessorFromThenOn() throws IOException {
    divideAnew();
    var before = gazetteer(FEBRUARY);
    var kesra = before.find(new Pcode("XE0102")).orElseThrow();
    var successor = gazetteer(MARCH).find(new Pcode("XE0108")).orElseThrow();

    assertThat(gazetteer(MARCH).everWithin(successor)).contains(kesra.id());
    assertThat(gazetteer(MARCH).predecessors(successor)).contains(kesra);
    assertThat(before.everWithin(successor)).doesNotContain(kesra.id());
  }

  @Test
  void bordersTellWhereADistrictGoesOnWhateverItIsCalled() throws IOException {
    var drawn = StoreContext.newMission();
    places.importFile(shapes("before", square("XF0101", "Tamba", 0, 2)), "a", drawn, "amina");

    places.importEdition(
        shapes(
            "after",
            square("XF0102", "Sunrise", 1, 2),
            square("XF0103", "Sunset", 0, 1),
            square("XF0104", "Elsewhere", 3, 4)),
        "b",
        Places.Edition.since(MARCH).endingOthers(),
        drawn,
        "amina");

    var gazetteer = places.gazetteer(MARCH, StoreContext.get(Audiences.class).node(drawn));
    assertThat(gazetteer.places().stream().flatMap(it -> gazetteer.predecessors(it).stream()))
        .hasSize(2)
        .allMatch(it -> it.pcode().equals(new Pcode("XF0101")));
  }

  private Path shapes(String name, String... features) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".geojson"),
        "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}");
  }

  private static String square(String code, String name, int west, int east) {
    return """
    {"type":"Feature","properties":{"ADM2_PCODE":"%s","ADM2_EN":"%s"},
     "geometry":{"type":"Polygon","coordinates":
       [[[%d,10],[%d,10],[%d,11],[%d,11],[%d,10]]]}}\
    """
        .formatted(code, name, west, east, east, west, west);
  }

  private List<String> goesOnIn(String code) {
    var gazetteer = gazetteer(FEBRUARY);
    return gazetteer.successors(gazetteer.find(new Pcode(code)).orElseThrow()).stream()
        .map(place -> place.pcode().value())
        .toList();
  }

  @Test
  void anOlderEditionIsNotTakenAfterANewerOne() throws IOException {
    divideAnew();

    var refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                places.importEdition(
                    file(BEFORE), "before.csv", Places.Edition.since(FEBRUARY), mission, "amina"));

    assertThat(refused.problem())
        .isEqualTo(new PlacesProblem.EditionNotNewest("2026-02-28", "2026-03-01"));
  }

  private PlacesReceipt divideAnew() throws IOException {
    return places.importEdition(
        file(FROM_MARCH_ON),
        "march.csv",
        Places.Edition.since(MARCH).endingOthers(),
        mission,
        "amina");
  }

  private Path file(String csv) throws IOException {
    return Files.writeString(folder.resolve("gazetteer.csv"), csv);
  }

  private Optional<String> resolved(String name, LocalDate day) {
    var written = new WrittenPlace(Map.of(), Map.of(AdminLevel.ADM2, name), "", null);
    return gazetteer(day).resolve(written).resolved().map(found -> found.place().pcode().value());
  }

  private List<String> codes(LocalDate day) {
    return gazetteer(day).places().stream().map(place -> place.pcode().value()).toList();
  }

  private List<PlaceEntry> all() {
    var node = node();
    return Scope.of(node, () -> places.list(PlaceFilter.all(), node));
  }

  private Gazetteer gazetteer(LocalDate day) {
    return places.gazetteer(day, node());
  }

  private Audience node() {
    return StoreContext.get(Audiences.class).node(mission);
  }
}
