package org.entente.registers.activities.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Scope;
import org.entente.guards.FieldMission;
import org.entente.guards.FieldMission.Report;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.undoing.Undoing;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.Test;

/** The owner of an activity keeps its exact place for few, and opens it again. */
@StoreTest
class WithholdingTest {

  private static final String ROW =
      "Organization,Cluster,Activity,Admin1 Name,Admin1 Pcode,Admin2 Name,Admin2 Pcode,Location,"
          + "Latitude,Longitude,Beneficiaries reached\n"
          + "Stone Bridge Works,WASH,Well at Kaya,Sarel,XE01,Tamba,XE0101,Kaya,1.53,1.47,400\n";

  private final FieldMission field = new FieldMission();
  private final PartyId lantern = field.organisation("Lantern Water Alliance");
  private final PartyId bridge = field.organisation("Stone Bridge Works");
  private final Visitor grace = field.person("grace", lantern, Role.values());
  private final Visitor erik = field.person("erik", bridge, Role.values());
  private final Import given = publish(ROW);
  private final Activity.Id well = well();

  WithholdingTest() throws Exception {}

  private Import publish(String csv) {
    return field.publish(
        new Report(lantern, "RESTRICTED", "wells.csv", "CC BY 4.0", csv), Map.of());
  }

  private Activity.Id well() {
    var all = field.everything();
    return Scope.of(
        all,
        () ->
            RunningNode.door(Activities.class)
                .list(ActivityFilter.all(), all, 0, 1)
                .getFirst()
                .id());
  }

  private String home() {
    return "/missions/" + field.code();
  }

  private String page() {
    return home() + "/activities/" + Ids.brief(well.value());
  }

  private void withhold() throws Exception {
    grace.post(
        page() + "/exact",
        page() + "/exact",
        "level_seen",
        "1",
        "level",
        "confidential",
        "only",
        Ids.brief(lantern.value()));
  }

  private String read(Visitor reader, String path) throws Exception {
    return reader.get(home() + path).body();
  }

  @Test
  void itsOwnerKeepsThePlaceForFewAndTheOthersReadTheArea() throws Exception {
    assertThat(read(erik, "/activities.csv")).contains("Well at Kaya", "XE0101");

    withhold();

    assertThat(read(grace, "/activities.csv")).contains("Well at Kaya", "XE0101");
    assertThat(read(erik, "/activities.csv"))
        .contains("Well at Sarel", "XE01,Sarel", "CC BY 4.0")
        .doesNotContain("Kaya", "XE0101");
    assertThat(erik.get(page()).body()).contains("Well at Sarel").doesNotContain("Kaya", "1.53");
  }

  @Test
  void whatItSaidBeforeIsForTheSameFew() throws Exception {
    withhold();

    assertThat(erik.get(page() + "/history").body()).contains("Sarel").doesNotContain("Kaya");
    assertThat(erik.get(page() + "/history/" + first()).statusCode()).isEqualTo(404);
    assertThat(read(erik, "/activities/" + Ids.brief(well.value()) + "?known_at=2126-01-01"))
        .doesNotContain("Kaya");
    assertThat(grace.get(page() + "/history").body()).contains("Kaya");
  }

  private String first() {
    var all = field.everything();
    var states =
        Scope.of(all, () -> RunningNode.door(History.class).listOf(well.in(all.mission()), all));
    return Ids.brief(states.getLast().id());
  }

  @Test
  void theFileThatItCameInIsForTheSameFew() throws Exception {
    var file = "/imports/" + Ids.brief(given.id().value());
    assertThat(erik.get(home() + file).statusCode()).isEqualTo(200);

    withhold();

    assertThat(erik.get(home() + file).statusCode()).isEqualTo(404);
    assertThat(grace.get(home() + file).statusCode()).isEqualTo(200);
  }

  @Test
  void theNextReportLeavesItWithheldAndSoDoesTakingThatBack() throws Exception {
    withhold();

    var next = publish(ROW.replace(",400", ",500"));
    assertThat(read(erik, "/activities.csv")).contains("500").doesNotContain("Kaya");
    assertThat(read(grace, "/activities.csv")).contains("Kaya", "500");

    RunningNode.door(Undoing.class).undo(next, "grace", false);
    assertThat(read(erik, "/activities.csv")).contains("400").doesNotContain("Kaya", "500");
    RunningNode.door(Undoing.class).undo(given, "grace", false);
    assertThat(read(erik, "/activities.csv")).doesNotContain("Kaya");
  }

  @Test
  void itsOwnerOpensItAgain() throws Exception {
    withhold();

    grace.post(page() + "/exact", page() + "/exact/open");

    assertThat(read(erik, "/activities.csv")).contains("Well at Kaya", "XE0101");
  }

  @Test
  void nobodyElseMayAndIsNotToldThatThereIsSuchAPage() throws Exception {
    var absent = home() + "/activities/" + Ids.brief(RunningNode.door(Ids.class).next());

    assertThat(erik.get(page() + "/exact").statusCode()).isEqualTo(404);
    assertThat(erik.get(absent + "/exact").statusCode()).isEqualTo(404);
    assertThat(erik.post("/missions", page() + "/exact", "level_seen", "1").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPlaceThatIsNoFinerIsRefused() throws Exception {
    publish(
        """
        Organization,Cluster,Activity,Admin1 Name,Admin1 Pcode
        Stone Bridge Works,Health,Clinic,Sarel,XE01
        """);
    var all = field.everything();
    var clinic =
        Scope.of(
            all,
            () ->
                RunningNode.door(Activities.class)
                    .list(ActivityFilter.all().saying("clinic"), all, 0, 1)
                    .getFirst()
                    .id());
    var address = home() + "/activities/" + Ids.brief(clinic.value()) + "/exact";

    assertThat(
            grace.post(address, address, "level_seen", "3", "level", "confidential").statusCode())
        .isEqualTo(409);
  }

  @Test
  void whatWasChosenStandsInTheFormThatIsAskedAgain() throws Exception {
    var again = grace.post(page() + "/exact", page() + "/exact", "level_seen", "1");

    assertThat(again.body()).contains("<option value=\"1\" selected");
  }
}
