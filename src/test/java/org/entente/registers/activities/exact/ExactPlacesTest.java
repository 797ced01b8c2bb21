package org.entente.registers.activities.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.History;
import org.entente.ground.history.Rebuild;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Scope;
import org.entente.guards.FieldMission;
import org.entente.guards.FieldMission.Report;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.undoing.Undoing;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.Test;

/** One record, an exact place for those who may know it and a coarser one for all others. */
@StoreTest
class ExactPlacesTest {

  private static final String HEADERS =
      "Organization,Cluster,Activity,Admin1 Name,Admin1 Pcode,Admin2 Name,Admin2 Pcode,Location,"
          + "Latitude,Longitude,Beneficiaries reached\n";

  private static final String WELL =
      "Stone Bridge Works,WASH,Well at Kaya,Sarel,XE01,Tamba,XE0101,Kaya,1.53,1.47,400\n";

  private static final String CLINIC = "Stone Bridge Works,Health,Clinic,Sarel,XE01,,,,,,200\n";

  private final FieldMission field = new FieldMission();
  private final PartyId lantern = field.organisation("Lantern Water Alliance");
  private final PartyId bridge = field.organisation("Stone Bridge Works");
  private final Visitor grace;
  private final Visitor erik;

  ExactPlacesTest() throws Exception {
    grace = field.person("grace", lantern, Role.values());
    erik = field.person("erik", bridge, Role.values());
  }

  private Import publish(String rows) {
    return field.publishExactFor(
        "CONFIDENTIAL REL TO Lantern Water Alliance",
        1,
        new Report(lantern, "RESTRICTED", "wells.csv", "CC BY 4.0", HEADERS + rows),
        Map.of("Lantern Water Alliance", lantern));
  }

  private String read(Visitor reader, String path) throws Exception {
    return reader.get("/missions/" + field.code() + path).body();
  }

  @Test
  void whoMayKnowReadsTheExactPlaceAndOthersTheAreaAround() throws Exception {
    publish(WELL);

    assertThat(read(grace, "/activities.csv")).contains("Well at Kaya", "XE0101", "Tamba");
    assertThat(read(grace, "/activities.geojson")).contains("1.53", "1.47");
    assertThat(read(erik, "/activities.csv"))
        .contains("Well at Sarel", "XE01,Sarel", "CC BY 4.0")
        .doesNotContain("Kaya", "XE0101", "Tamba");
    assertThat(read(erik, "/activities.geojson")).doesNotContain("1.53", "1.47");
  }

  @Test
  void onlyWhoMayKnowFindsItByTheExactPlace() throws Exception {
    publish(WELL);
    var tamba = "/activities.csv?place=" + place("XE0101");
    var sarel = "/activities.csv?place=" + place("XE01");

    assertThat(read(grace, tamba)).contains("Well at Kaya");
    assertThat(read(erik, tamba)).doesNotContain("Well at");
    assertThat(read(grace, sarel)).contains("Well at Kaya");
    assertThat(read(erik, sarel)).contains("Well at Sarel");
    assertThat(read(grace, "/activities.csv?q=kaya")).contains("Well at Kaya");
    assertThat(read(erik, "/activities.csv?q=kaya")).doesNotContain("Well at");
  }

  @Test
  void thePictureCountsItByTheAreaForEverybody() throws Exception {
    publish(WELL + CLINIC);

    assertThat(read(erik, "/picture.csv?level=1&measure=reached"))
        .isEqualTo(read(grace, "/picture.csv?level=1&measure=reached"))
        .contains("400");
  }

  @Test
  void aRowThatTellsNothingFinerIsOneForAll() throws Exception {
    publish(CLINIC);

    assertThat(states(Exact.TYPE)).isEmpty();
    assertThat(read(grace, "/activities.csv")).isEqualTo(read(erik, "/activities.csv"));
  }

  @Test
  void whatComesAgainUnchangedStaysAsItIs() {
    publish(WELL + CLINIC);

    var again = receipt(publish(WELL + CLINIC));

    assertThat(again.rows().unchanged()).isEqualTo(2);
    assertThat(states(Activity.TYPE)).hasSize(2);
    assertThat(states(Exact.TYPE)).hasSize(1);
  }

  @Test
  void whatChangesInTheExactPlaceAloneIsNotSeenToChange() throws Exception {
    publish(WELL);
    var before = read(erik, "/activities.csv");

    publish(WELL.replace("Kaya,1.53", "Kaya,1.61"));

    assertThat(read(grace, "/activities.geojson")).contains("1.61").doesNotContain("1.53");
    assertThat(read(erik, "/activities.csv")).isEqualTo(before);
    assertThat(states(Activity.TYPE)).hasSize(1);
  }

  @Test
  void takingAReportBackTakesBothBack() throws Exception {
    publish(WELL);
    var second = publish(WELL.replace("Tamba,XE0101", "Orvane,XE0102").replace(",400", ",500"));
    assertThat(read(grace, "/activities.csv")).contains("XE0102", "500");

    RunningNode.door(Undoing.class).undo(second, "grace", false);

    assertThat(read(grace, "/activities.csv")).contains("XE0101", "400").doesNotContain("XE0102");
    assertThat(read(erik, "/activities.csv")).contains("XE01,Sarel", "400").doesNotContain("Kaya");
  }

  @Test
  void takingTheFirstReportBackLeavesNothing() throws Exception {
    RunningNode.door(Undoing.class).undo(publish(WELL), "grace", false);

    assertThat(read(grace, "/activities.csv")).doesNotContain("Well");
    assertThat(read(erik, "/activities.csv")).doesNotContain("Well");
  }

  @Test
  void theNextFileOfTheSourceIsSplitWithoutBeingTold() throws Exception {
    publish(WELL);

    field.publish(
        new Report(
            lantern, "RESTRICTED", "more.csv", "CC BY 4.0", HEADERS + WELL.replace("Well", "Pump")),
        Map.of());

    assertThat(read(grace, "/activities.csv")).contains("Pump at Kaya");
    assertThat(read(erik, "/activities.csv")).contains("Pump at Sarel").doesNotContain("Kaya");
  }

  @Test
  void whatIsMadeAnewFromHistoryIsTheSame() throws Exception {
    publish(WELL + CLINIC);
    var before = entries();
    var all = field.everything();

    Scope.run(all, () -> RunningNode.door(Rebuild.class).rebuild(all));

    assertThat(entries()).isEqualTo(before);
    assertThat(read(erik, "/activities.csv")).doesNotContain("Kaya");
  }

  @Test
  void theFileIsForThoseWhoMayKnowThePlaces() throws Exception {
    var given = publish(WELL);
    var page = "/imports/" + Ids.brief(given.id().value());

    assertThat(read(grace, page)).contains("wells.csv");
    assertThat(erik.get("/missions/" + field.code() + page).statusCode()).isEqualTo(404);
  }

  private List<ActivityEntry> entries() {
    var all = field.everything();
    return Scope.of(
        all, () -> RunningNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 10));
  }

  private Receipt receipt(Import given) {
    var all = field.everything();
    return Scope.of(all, () -> RunningNode.door(Imports.class).find(given.id(), all))
        .orElseThrow()
        .course()
        .receipt()
        .orElseThrow();
  }

  private List<Revision> states(String type) {
    var all = field.everything();
    return Scope.of(
        all,
        () ->
            RunningNode.door(History.class).listNewest(type, all).stream()
                .flatMap(
                    each -> RunningNode.door(History.class).listOf(each.record(), all).stream())
                .toList());
  }

  private String place(String code) {
    var all = field.everything();
    return Scope.of(
        all,
        () ->
            Ids.brief(
                RunningNode.door(Places.class)
                    .gazetteer(all)
                    .find(Pcode.read(code).orElseThrow())
                    .orElseThrow()
                    .id()
                    .value()));
  }
}
