package org.entente.reference.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Rebuild;
import org.entente.ground.history.Undo;
import org.entente.ground.history.Undone;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.places.PlacesReceipt.Outcomes;
import org.entente.reference.places.gazetteerfile.Reading.Fault;
import org.entente.reference.places.gazetteerfile.Reading.Faulty;
import org.entente.reference.places.geometry.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@StoreTest
class PlacesTest {

  private static final String TWO_PROVINCES =
      """
      Admin Level,P-Code,Name,Parent P-Code
      2,XE0101,Tamba,XE01
      1,XE01,Lower Sarel,
      1,XE02,Upper Sarel,
      """;

  private static final String SHAPES =
      """
      {"type": "FeatureCollection", "features": [
       {"type": "Feature",
        "properties": {"ADM2_PCODE": "XE0101", "ADM2_EN": "Tamba", "ADM1_PCODE": "XE01"},
        "geometry": {"type": "Polygon", "coordinates": [[[1,1],[2,1],[2,2],[1,2],[1,1]]]}}]}
      """;

  private final Places places = StoreContext.get(Places.class);
  private final Audiences audiences = StoreContext.get(Audiences.class);
  private final TransactionOperations transactions = StoreContext.get(TransactionOperations.class);
  private final MissionId mission = StoreContext.newMission();

  @TempDir private Path folder;

  @Test
  void aFileIsTakenInWithItsTree() throws IOException {
    var receipt = take(TWO_PROVINCES);

    var gazetteer = places.gazetteer(node());
    var tamba = gazetteer.find(new Pcode("XE0101")).orElseThrow();
    assertThat(receipt.outcomes()).isEqualTo(new Outcomes(3, 0, 0, 0, 0, 0));
    assertThat(receipt.read()).isEqualTo(3);
    assertThat(gazetteer.path(tamba))
        .extracting(place -> place.label(Locale.ENGLISH))
        .containsExactly("Lower Sarel", "Tamba");
  }

  @Test
  void theSameFileAgainChangesNothingAndWritesNoRevision() throws IOException {
    take(TWO_PROVINCES);
    var before = tables();

    var receipt = take(TWO_PROVINCES);

    assertThat(receipt.outcomes()).isEqualTo(new Outcomes(0, 0, 3, 0, 0, 0));
    assertThat(tables()).isEqualTo(before);
    assertThat(revisionsOf("XE0101")).isEqualTo(1);
  }

  @Test
  void aLaterFileAddsShapesAndKeepsTheRest() throws IOException {
    take(TWO_PROVINCES);
    var before = find("XE0101");

    var receipt = take(SHAPES);

    assertThat(receipt.outcomes()).isEqualTo(new Outcomes(0, 1, 0, 0, 0, 0));
    assertThat(find("XE0101").id()).isEqualTo(before.id());
    assertThat(find("XE0101").parentId()).isEqualTo(before.parentId());
    assertThat(find("XE0101").names().byLanguage()).containsOnlyKeys("und", "en");
    assertThat(places.gazetteer(node()).find(new Point(1.5, 1.5)).map(Place::pcode))
        .contains(new Pcode("XE0101"));
    assertThat(places.map(AdminLevel.ADM2, Optional.ofNullable(before.parentId()), node()))
        .hasValueSatisfying(map -> assertThat(map.paths()).containsOnlyKeys(before.id()));
  }

  @Test
  void aGazetteerIsKeptUntilAPlaceChanges() throws IOException {
    take(TWO_PROVINCES);
    var first = places.gazetteer(node());

    assertThat(places.gazetteer(node())).isSameAs(first);
    take(TWO_PROVINCES.replace("Tamba", "Tambah"));
    assertThat(places.gazetteer(node())).isNotSameAs(first);
    assertThat(find("XE0101").label(Locale.ENGLISH)).isEqualTo("Tambah");
  }

  @Test
  void aCountryThatTheFileOnlyPointsToIsMadeFromItsCode() throws IOException {
    var receipt = take("Admin Level,P-Code,Name,Parent P-Code\n1,SS01,Equatoria,SSD\n");

    assertThat(receipt.outcomes()).isEqualTo(new Outcomes(1, 0, 0, 0, 0, 0));
    assertThat(receipt.countriesAdded()).isEqualTo(1);
    assertThat(receipt.issues()).isEmpty();
    assertThat(places.gazetteer(node()).path(find("SS01")))
        .extracting(place -> place.label(Locale.FRENCH))
        .containsExactly("Soudan du Sud", "Equatoria");
  }

  @Test
  void aParentThatNobodyKnowsIsReportedAndThePlaceTakenWithout() throws IOException {
    var receipt = take(TWO_PROVINCES + "2,XE0901,Nowhere,XE09\n");

    assertThat(receipt.outcomes().created()).isEqualTo(4);
    assertThat(receipt.issues())
        .containsExactly(new Faulty("places.csv", "XE0901", Fault.PARENT_UNKNOWN, "XE09"));
    assertThat(find("XE0901").parent()).isEmpty();
  }

  @Test
  void aLineWithoutALevelIsRejectedAndCounted() throws IOException {
    var receipt = take(TWO_PROVINCES + ",XE0901,Nowhere,XE01\n");

    assertThat(receipt.outcomes()).isEqualTo(new Outcomes(3, 0, 0, 0, 0, 1));
    assertThat(receipt.read()).isEqualTo(4);
    assertThat(receipt.issues()).extracting(Faulty::at).containsExactly("line 5");
  }

  @Test
  void placesAreListedByLevelAndNameAndFoundHoweverTheyAreSpelled() throws IOException {
    take(TWO_PROVINCES.replace("Upper", "Úpper"));

    assertThat(codes(PlaceFilter.all())).containsExactly("XE01", "XE02", "XE0101");
    assertThat(codes(PlaceFilter.all().of(AdminLevel.ADM2))).containsExactly("XE0101");
    assertThat(codes(PlaceFilter.all().naming("UPPER sarel"))).containsExactly("XE02");
    assertThat(codes(PlaceFilter.all().naming("xe01"))).containsExactly("XE01", "XE0101");
    assertThat(codes(PlaceFilter.all().naming("%"))).isEmpty();
    assertThat(codes(PlaceFilter.all().in(find("XE01").id()))).containsExactly("XE0101");
    assertThat(codes(PlaceFilter.all().page(2, 2))).containsExactly("XE0101");
    assertThat(asNode(() -> places.count(PlaceFilter.all().page(2, 2), node()))).isEqualTo(3);
  }

  @Test
  void theTablesFollowFromTheRevisionsAlone() throws IOException {
    take(TWO_PROVINCES);
    take(SHAPES);
    var before = tables();

    Scope.run(node(), () -> StoreContext.get(Rebuild.class).rebuild(node()));

    assertThat(before).hasSize(3 + 1);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void undoingAFileReturnsEveryPlaceToWhatItWas() throws IOException {
    take(TWO_PROVINCES);
    var before = tables();
    var shapes = take(SHAPES);

    assertThat(undo(shapes.batch()).returned()).hasSize(1);
    assertThat(tables()).isEqualTo(before);
    assertThat(places.gazetteer(node()).find(new Point(1.5, 1.5))).isEmpty();
  }

  @Test
  void undoingTheFirstFileTakesBackItsPlacesFromTheSmallestUp() throws IOException {
    var first = take(TWO_PROVINCES);

    assertThat(undo(first.batch()).returned()).hasSize(3);
    assertThat(tables()).isEmpty();
  }

  @Test
  void aPlaceInWhichALaterOneLiesStaysWhenItsFileIsUndone() throws IOException {
    var first = take(TWO_PROVINCES);
    take("Admin Level,P-Code,Name,Parent P-Code\n2,XE0102,Lomu,XE01\n");

    var undone = undo(first.batch());

    assertThat(undone.returned()).hasSize(2);
    assertThat(undone.used()).extracting(RecordRef::id).containsExactly(find("XE01").id().value());
    assertThat(codes(PlaceFilter.all())).containsExactly("XE01", "XE0102");
  }

  @Test
  void aPlaceForOneOrganisationIsSeenByItsPeopleAndNowhereByOthers() throws IOException {
    take(TWO_PROVINCES);
    take(SHAPES);
    var lantern = new PartyId(StoreContext.get(Ids.class).next());
    var bridge = new PartyId(StoreContext.get(Ids.class).next());
    var camp = find("XE0101").id();
    keepFor(lantern, camp);

    assertThat(seen(camp, audiences.asOwner(lantern, mission))).containsOnly(true);
    assertThat(seen(camp, audiences.asOwner(bridge, mission))).containsOnly(false);
    assertThat(rowsWithoutAnyFilter(audiences.asOwner(lantern, mission))).isEqualTo(3 + 1);
    assertThat(rowsWithoutAnyFilter(audiences.asOwner(bridge, mission))).isEqualTo(2);
  }

  @Test
  void aPlaceThatOneMayNotKnowIsRefusedLikeOneThatIsNotThere() throws IOException {
    take(TWO_PROVINCES);
    var lantern = new PartyId(StoreContext.get(Ids.class).next());
    var bridge = audiences.asOwner(new PartyId(StoreContext.get(Ids.class).next()), mission);
    var camp = find("XE0101").id();
    keepFor(lantern, camp);

    for (var id : List.of(camp, new PlaceId(UUID.randomUUID()))) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> Scope.of(bridge, () -> places.get(id, bridge)))
          .satisfies(
              refused ->
                  assertThat(refused.problem())
                      .isEqualTo(new PlacesProblem.NoSuchPlace(Ids.brief(id.value()))));
    }
  }

  private List<Boolean> seen(PlaceId place, Audience by) {
    var filter = PlaceFilter.all().naming("tamba");
    var codes = new EnumMap<AdminLevel, String>(AdminLevel.class);
    codes.put(AdminLevel.ADM2, "XE0101");
    var written = new WrittenPlace(codes, new EnumMap<>(AdminLevel.class), "", null);
    return Scope.of(
        by,
        () ->
            List.of(
                places.find(place, by).isPresent(),
                !places.list(filter, by).isEmpty(),
                places.count(filter, by) == 1,
                places.gazetteer(by).find(place).isPresent(),
                places
                    .gazetteer(by)
                    .resolve(written)
                    .resolved()
                    .filter(it -> it.place().id().equals(place))
                    .isPresent(),
                places.gazetteer(by).find(new Point(1.5, 1.5)).isPresent(),
                !places.shapes(AdminLevel.ADM2, Optional.empty(), by).isEmpty(),
                places.map(AdminLevel.ADM2, Optional.empty(), by).isPresent()));
  }

  /** Writes a revision with another label, as one from a partner's node would come. */
  private void keepFor(PartyId party, PlaceId place) {
    int label =
        StoreContext.get(Labels.class)
            .intern(Label.of("restricted", mission.itself()).releasableTo(List.of(party)));
    var record = new RecordRef(mission, Places.TYPE, place.value());
    var history = StoreContext.get(History.class);
    asNode(
        () ->
            transactions.execute(
                _ -> {
                  var now = history.listOf(record, node()).getFirst();
                  history.append(
                      Act.of(mission, "amina", "test", StoreContext.NOW),
                      List.of(
                          new Change(record, now.payload(), now.owner(), label, Optional.empty())));
                  places.restore(List.of(history.listOf(record, node()).getFirst()));
                  return true;
                }));
  }

  private int rowsWithoutAnyFilter(Audience audience) {
    return Scope.of(
        audience,
        () ->
            transactions.execute(
                _ ->
                    StoreContext.get(JdbcClient.class)
                        .sql(
                            """
                            select (select count(*) from places.place where mission_id = :mission)
                                 + (select count(*) from places.shape where mission_id = :mission)
                            """)
                        .param("mission", mission.value())
                        .query(Integer.class)
                        .single()));
  }

  private List<String> tables() {
    return JdbcClient.create(TestDatabase.owner())
        .sql(
            """
            select 'place ' || row_to_json(t) from places.place t where mission_id = :mission
             union all
            select 'shape ' || row_to_json(t) from places.shape t where mission_id = :mission
             order by 1
            """)
        .param("mission", mission.value())
        .query(String.class)
        .list();
  }

  private Undone undo(UUID batch) {
    var act = Act.ofBatch(mission, UUID.randomUUID(), "grace", "undo", StoreContext.NOW);
    return asNode(
        () -> transactions.execute(_ -> StoreContext.get(Undo.class).undo(batch, act, node())));
  }

  private PlacesReceipt take(String content) throws IOException {
    var file = Files.writeString(folder.resolve("places"), content);
    return places.importFile(file, "places.csv", mission, "amina");
  }

  private Place find(String code) {
    return places.gazetteer(node()).find(new Pcode(code)).orElseThrow();
  }

  private int revisionsOf(String code) {
    var record = new RecordRef(mission, Places.TYPE, find(code).id().value());
    return asNode(() -> StoreContext.get(History.class).listOf(record, node())).size();
  }

  private List<String> codes(PlaceFilter filter) {
    return asNode(() -> places.list(filter, node())).stream()
        .map(entry -> entry.place().pcode().value())
        .toList();
  }

  private <T> T asNode(ScopedValue.CallableOp<T, RuntimeException> work) {
    return Scope.of(node(), work);
  }

  private Audience node() {
    return audiences.node(mission);
  }
}
