package org.entente.readings.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.junit.jupiter.api.Test;

/** What each of a mission's people is told first. */
@StoreTest
class TodayTest {

  private static final String REPORT =
      """
      Organisation,State,Sector,Activity
      Lantern Water Alliance,Upper Sarel,WASH,Drilling of boreholes
      Lantern Water Alliance,Lower Sarel,Health,Mobile clinic
      """;

  private final Labels labels = RunningNode.door(Labels.class);
  private final Imports imports = RunningNode.door(Imports.class);
  private final Audiences audiences = RunningNode.door(Audiences.class);
  private final MissionId mission = new MissionId(RunningNode.door(Ids.class).next());
  private final String tail = mission.value().toString().substring(24);
  private final String home = "/missions/m" + tail;
  private final Mission made = make();
  private final PartyId lantern = register("Lantern Water Alliance");
  private final PartyId bridge = register("Stone Bridge Works");

  @Test
  void beforeTheFirstImportWhoMayReportIsShownHowToBegin() throws Exception {
    var grace = person("grace", lantern, Role.READ, Role.REPORT).get(home).body();
    var otto = person("otto", bridge, Role.READ).get(home).body();

    assertThat(grace).contains(made.name()).contains("No data yet").contains(home + "/imports/new");
    assertThat(otto).contains("No data yet").doesNotContain("/imports/new");
  }

  @Test
  void aFileThatWaitsToBePublishedComesBeforeNewerOnes() throws Exception {
    imports.preview(give("waiting.csv", "public"), Progress.unwatched());
    give("newer.csv", "public");
    var today = person("grace", lantern, Role.READ).get(home).body();

    assertThat(today).contains("1 import waits to be published");
    assertThat(today.indexOf("waiting.csv")).isPositive().isLessThan(today.indexOf("newer.csv"));
  }

  @Test
  void aFileAboveTheReadersLevelIsNotThereAndDoesNotCount() throws Exception {
    imports.preview(give("guarded.csv", "confidential"), Progress.unwatched());
    var otto = person("otto", bridge, Role.READ).get(home).body();

    assertThat(otto).contains("No data yet").doesNotContain("guarded.csv").doesNotContain("waits");
  }

  @Test
  void publishedActivitiesAreTheHeadlinesAndLeadToThePicture() throws Exception {
    var grace = person("grace", lantern, Role.READ);
    assertThat(grace.get(home).body()).doesNotContain(home + "/picture\">Activities");

    imports.publish(give("report.csv", "public"), Progress.unwatched());

    assertThat(grace.get(home).body())
        .contains(home + "/picture\">Activities</a>")
        .contains("Rests on 2 reported activities")
        .contains("At any time")
        .contains("The gazetteer has no areas of this level");
  }

  private Import give(String fileName, String level) {
    var handing =
        new Imports.Handing(
            mission,
            lantern,
            "Lantern Water Alliance",
            fileName,
            Optional.empty(),
            labels.intern(Label.of(level, lantern)),
            Optional.empty(),
            "grace");
    return Scope.of(
        audiences.node(mission),
        () -> imports.give(handing, REPORT.getBytes(StandardCharsets.UTF_8)));
  }

  private Visitor person(String who, PartyId party, Role... roles) throws Exception {
    var wanted = new NewPerson(who, who + tail, RunningNode.PASSWORD, false);
    Scope.run(
        audiences.node(mission),
        () ->
            RunningNode.door(Accounts.class)
                .addTo(
                    wanted,
                    id -> new Membership(id, mission, party, "restricted", Set.of(roles)),
                    "amina"));
    return RunningNode.guest().signIn(who + tail);
  }

  private PartyId register(String name) {
    var met = new NewOrganisation(Particulars.named(name), Optional.empty());
    var act = Act.of(mission, "amina", "met", Instant.parse("2026-03-02T08:00:00Z"));
    var label = labels.intern(Label.of("public", mission.itself()));
    return Scope.of(
        audiences.node(mission),
        () ->
            RunningNode.door(Partners.class)
                .register(List.of(met), mission.itself(), label, act)
                .getFirst());
  }

  private Mission make() {
    var wanted =
        new Mission(
            mission,
            "m" + tail,
            "Mission " + tail,
            Mission.Kind.EXERCISE,
            Optional.empty(),
            ZoneOffset.UTC,
            Duration.ZERO);
    RunningNode.door(Missions.class).create(wanted, "amina");
    return wanted;
  }
}
