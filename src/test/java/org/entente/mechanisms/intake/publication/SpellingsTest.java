package org.entente.mechanisms.intake.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.TestNode;
import org.entente.console.answers.Sayings;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.TestJobs;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.parts.Remarks;
import org.entente.ground.shell.parts.Remarks.Remark;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.mechanisms.intake.reapplying.ReadingAnew;
import org.entente.mechanisms.intake.spellings.Spelling;
import org.entente.mechanisms.intake.spellings.SpellingProblem;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.entente.mechanisms.intake.unknown.UnknownPlace;
import org.entente.mechanisms.intake.unknown.UnknownPlaces;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one source writes holds for the others once it is approved, and not before. */
@StoreTest
class SpellingsTest {

  private static final String GAZETTEER =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code
      XXA,1,XX01,Upper Sarel,XXA
      XXA,2,XX0101,Tamba,XX01
      """;

  private static final String REPORT =
      """
      Organisation,Cluster,District,Reached
      Lantern Water Alliance,Wells and so on,Old Quarter,40
      """;

  private static final String SITES =
      """
      Organisation,Cluster,District,Latitude,Longitude,Note
      Stone Bridge Works,Health,Old Quarter,,,a
      Stone Bridge Works,Health,Old Quarter,,,b
      Stone Bridge Works,Health,Kesra,1.5,3.0,c
      """;

  private static final String SHAPES =
      """
      {"type": "FeatureCollection", "features": [
       {"type": "Feature",
        "properties": {"ADM2_PCODE": "XX0102", "ADM2_EN": "Kesra North", "ADM1_PCODE": "XX01"},
        "geometry": {"type": "Polygon", "coordinates": [[[1,1],[2,1],[2,2],[1,2],[1,1]]]}},
       {"type": "Feature",
        "properties": {"ADM2_PCODE": "XX0103", "ADM2_EN": "Kesra South", "ADM1_PCODE": "XX01"},
        "geometry": null}]}
      """;

  @TempDir private Path folder;
  private final Desk desk = new Desk("XXA");
  private final Spellings spellings = TestNode.door(Spellings.class);

  @BeforeEach
  void theMissionHasADistrict() throws IOException {
    desk.withGazetteer(Files.writeString(folder.resolve("gazetteer.csv"), GAZETTEER));
  }

  @Test
  void anApprovedNameIsAnAliasOfItsPlaceForEverySource() {
    assertThat(read().recognised().places()).containsEntry("unresolved", 1);
    ask(Kind.PLACE, "Old Quarter", "XX0101");
    assertThat(read().recognised().places()).containsEntry("unresolved", 1);

    approve("Old Quarter");

    assertThat(read().recognised().places()).containsEntry("byName", 1);
  }

  @Test
  void anApprovedSectorIsReadSoByEverySource() {
    ask(Kind.SECTOR, "Wells and so on", "WSH");
    approve("Wells and so on");

    assertThat(read().recognised().sectors()).containsEntry("known", 1);
  }

  @Test
  void anApprovalTakenBackLeavesNoAliasAndTheSpellingWaitsAgain() {
    ask(Kind.PLACE, "Old Quarter", "XX0101");
    approve("Old Quarter");

    asNode(() -> spellings.takeBack(find("Old Quarter"), batch(), desk.all()));

    assertThat(find("Old Quarter").stands(Spelling.State.ASKED)).isTrue();
    assertThat(read().recognised().places()).containsEntry("unresolved", 1);
  }

  @Test
  void aPlaceTellsFromWhoseReportItLearnedANameUntilThatIsTakenBack() {
    assertThat(taught()).isEmpty();
    ask(Kind.PLACE, "Old Quarter", "XX0101");
    assertThat(taught()).isEmpty();

    approve("Old Quarter");

    assertThat(taught()).extracting(Remark::about).containsExactly("Old Quarter");
    assertThat(taught().getFirst().sentence()).contains("report.csv", "grace");
    asNode(() -> spellings.takeBack(find("Old Quarter"), batch(), desk.all()));
    assertThat(taught()).isEmpty();
  }

  @Test
  void whatNobodyKnowsIsDecidedOnceForAllReports() {
    desk.publish(desk.give("report.csv", REPORT.getBytes(UTF_8)));
    desk.publish(desk.give("sites.csv", SITES.getBytes(UTF_8)));
    assertThat(unknown())
        .extracting(UnknownPlace::written, UnknownPlace::rows, it -> it.occurrences().size())
        .containsExactly(tuple("Old Quarter", 3, 2), tuple("Kesra", 1, 1));

    decide("Old Quarter", "XX0101");
    TestJobs.finish(desk.all().mission(), TestNode.door(ReadingAnew.class));

    assertThat(unknown()).extracting(UnknownPlace::written).containsExactly("Kesra");
    assertThat(read().recognised().places()).containsEntry("byName", 1);
    assertThat(placed()).isEqualTo(3);
    asNode(
        () ->
            TestNode.door(UnknownPlaces.class).takeBack(find("Old Quarter"), batch(), desk.all()));
    TestJobs.finish(desk.all().mission(), TestNode.door(ReadingAnew.class));
    assertThat(placed()).isZero();
    assertThat(unknown()).extracting(UnknownPlace::written).contains("Old Quarter");
    assertThat(read().recognised().places()).containsEntry("unresolved", 1);
  }

  @Test
  void whatWasDecidedReachesTheReportsThatStandPublished() {
    desk.publish(desk.give("report.csv", REPORT.getBytes(UTF_8)));
    assertThat(placed()).isZero();

    decide("Old Quarter", "XX0101");
    TestJobs.finish(desk.all().mission(), TestNode.door(ReadingAnew.class));

    assertThat(placed()).isEqualTo(1);
    assertThat(unknown()).isEmpty();
    int revisions = desk.revisions();
    assertThat(read().rows().unchanged()).isEqualTo(1);
    assertThat(desk.revisions()).isEqualTo(revisions);
  }

  /** Activities of the mission with a place. */
  private long placed() {
    var all = desk.all();
    return Scope.of(
        all,
        () ->
            TestNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 10).stream()
                .filter(entry -> entry.activity().where().place().isPresent())
                .count());
  }

  @Test
  void aCandidateTellsHowFarItLiesFromTheRowsOwnPoint() throws IOException {
    desk.withGazetteer(Files.writeString(folder.resolve("shapes.geojson"), SHAPES));
    desk.publish(desk.give("sites.csv", SITES.getBytes(UTF_8)));

    var kesra = unknown().stream().filter(it -> it.written().equals("Kesra")).findFirst();

    assertThat(kesra.orElseThrow().candidates())
        .extracting(each -> each.place().pcode().value(), each -> each.km().map(Math::round))
        .contains(tuple("XX0102", Optional.of(111L)), tuple("XX0103", Optional.empty()));
  }

  @Test
  void aLaterReportOfTheSameKindTakesThePlaceOfTheEarlierOne() {
    desk.publish(desk.give("march.csv", REPORT.getBytes(UTF_8)));
    desk.publish(desk.give("april.csv", REPORT.replace("40", "50").getBytes(UTF_8)));

    assertThat(unknown()).extracting(UnknownPlace::rows).containsExactly(1);
  }

  @Test
  void whatWasDecidedIsNotDecidedAgain() {
    ask(Kind.SECTOR, "Wells and so on", "WSH");
    asNode(
        () -> {
          spellings.decline(find("Wells and so on"), batch());
          return true;
        });

    var refused = catchThrowableOfType(Refused.class, () -> approve("Wells and so on"));

    assertThat(refused.problem()).isEqualTo(new SpellingProblem.SpellingDecided("Wells and so on"));
    assertThat(read().recognised().sectors()).containsEntry("unresolved", 1);
  }

  @Test
  void askingTheSameAgainAsksNothing() {
    ask(Kind.SECTOR, "Wells and so on", "WSH");
    approve("Wells and so on");
    int revisions = desk.revisions();

    ask(Kind.SECTOR, "Wells and so on", "WSH");

    assertThat(desk.revisions()).isEqualTo(revisions);
    assertThat(find("Wells and so on").stands(Spelling.State.APPROVED)).isTrue();
  }

  @Test
  void theRegistersFollowFromTheirRevisionsAlone() {
    desk.publish(desk.give("report.csv", REPORT.getBytes(UTF_8)));
    ask(Kind.PLACE, "Old Quarter", "XX0101");
    approve("Old Quarter");
    var before = desk.tables();

    asNode(
        () -> {
          TestNode.door(Rebuild.class).rebuild(desk.all());
          return true;
        });

    assertThat(desk.tables()).isEqualTo(before);
  }

  private List<UnknownPlace> unknown() {
    var all = desk.all();
    return Scope.of(all, () -> TestNode.door(UnknownPlaces.class).list(all, 10));
  }

  private void decide(String written, String code) {
    asNode(
        () -> {
          var place = TestNode.door(Places.class).gazetteer(desk.all()).find(new Pcode(code));
          TestNode.door(UnknownPlaces.class)
              .decide(written, place.orElseThrow(), batch(), desk.all());
          return true;
        });
  }

  private List<Remark> taught() {
    var all = desk.all();
    return Scope.of(
        all,
        () -> {
          var place = TestNode.door(Places.class).gazetteer(all).find(new Pcode("XX0101"));
          var id = place.orElseThrow().id().value();
          return TestNode.door(Remarks.class).of(id, all, Sayings.words());
        });
  }

  private Receipt read() {
    return desk.preview(desk.give("report.csv", REPORT.getBytes(UTF_8)));
  }

  private void ask(Kind kind, String written, String code) {
    var unknown = new UnknownValue(kind, "Column", written, written, 1, List.of());
    var given = desk.give("report.csv", REPORT.getBytes(UTF_8));
    var wish = Spelling.asked(unknown, code, "grace", "report.csv");
    asNode(
        () -> {
          spellings.ask(
              given.given().partner(), List.of(wish), given.label(), desk.act(), desk.all());
          return true;
        });
  }

  private void approve(String written) {
    asNode(
        () -> {
          spellings.approve(find(written), batch(), desk.all());
          return true;
        });
  }

  private Spelling find(String written) {
    var all = desk.all();
    return Scope.of(all, () -> spellings.list(all)).stream()
        .filter(each -> each.content().written().equals(written))
        .findFirst()
        .orElseThrow();
  }

  private Act batch() {
    var now = Instant.parse("2026-03-02T09:00:00Z");
    var batch = TestNode.door(Ids.class).next();
    return Act.ofBatch(desk.act().mission(), batch, "amina", "decided", now);
  }

  private <T> T asNode(ScopedValue.CallableOp<T, RuntimeException> work) {
    return Scope.of(desk.all(), work);
  }
}
