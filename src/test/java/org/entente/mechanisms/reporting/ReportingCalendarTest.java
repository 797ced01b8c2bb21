package org.entente.mechanisms.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Period;
import org.entente.mechanisms.intake.undoing.Undoing;
import org.entente.mechanisms.reporting.Expectation.Bearing;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.junit.jupiter.api.Test;

/** The newest month that is over is owed by today: no days until due, and none of grace. */
@StoreTest
class ReportingCalendarTest {

  private static final byte[] REPORT =
      """
      Organisation,Sector,Location,Activity
      Lantern Water Alliance,WASH,Tamba,Wells
      """
          .getBytes(StandardCharsets.UTF_8);

  private final Mission mission = TestNode.mission(Optional.empty());
  private final LocalDate today = TestNode.door(Missions.class).today(mission);
  private final LocalDate lastMonth = today.withDayOfMonth(1).minusMonths(1);
  private final PartyId lantern = party();
  private final PartyId bridge = party();

  @Test
  void ofThoseWhoAllOweAReportOnlyWhoGaveItIsCounted() {
    expect(Bearing.ALL_OF, lantern, bridge);
    give(lantern, Optional.empty(), "restricted");

    assertThat(rate(all())).contains(new ReportingRate(1, 2));
    assertThat(slots(lantern)).hasSize(1).allMatch(slot -> slot.standing().received());
    assertThat(slots(bridge)).hasSize(1).allMatch(slot -> slot.standing() instanceof Standing.Late);
  }

  @Test
  void whereAnyMayGiveItOneReportIsEnough() {
    expect(Bearing.ANY_OF, lantern, bridge);
    give(bridge, Optional.empty(), "restricted");

    assertThat(rate(all())).contains(new ReportingRate(1, 1));
  }

  @Test
  void aReportAnswersForTheDaysOfItsPeriodAndNotForOthers() {
    expect(Bearing.ALL_OF, lantern);
    give(lantern, month(lastMonth.minusMonths(3)), "restricted");

    assertThat(rate(all())).contains(new ReportingRate(0, 1));
    give(lantern, month(lastMonth), "restricted");
    assertThat(rate(all())).contains(new ReportingRate(1, 1));
  }

  @Test
  void aReportThatAReaderMayNotReadHasForThatReaderNotCome() {
    expect(Bearing.ALL_OF, lantern);
    give(lantern, Optional.empty(), "confidential");

    assertThat(rate(asOwner(lantern))).contains(new ReportingRate(1, 1));
    assertThat(rate(asOwner(bridge))).contains(new ReportingRate(0, 1));
  }

  @Test
  void whatWasTakenBackNoLongerCountsButDidAtTheTime() {
    expect(Bearing.ALL_OF, lantern);
    var given = give(lantern, Optional.empty(), "restricted");
    var before = Instant.now();
    TestNode.door(Undoing.class).undo(given, "grace", false);

    assertThat(rate(all())).contains(new ReportingRate(0, 1));
    assertThat(rateKnownAt(before)).contains(new ReportingRate(1, 1));
  }

  @Test
  void withoutALineNobodyKnowsHowManyToExpect() {
    give(lantern, Optional.empty(), "restricted");

    assertThat(rate(all())).isEmpty();
  }

  @Test
  void aChangeOfALineCanBeTakenBackAndTheCalendarBeRebuilt() {
    var expectations = TestNode.door(Expectations.class);
    var line = expect(Bearing.ALL_OF, lantern, bridge);
    var changed =
        new Expectation(
            line.id(), owed(Bearing.ANY_OF, lantern, bridge), line.owner(), line.label());
    Scope.run(all(), () -> expectations.record(changed, expectations.batched(act())));
    assertThat(lines()).containsExactly(changed);

    Scope.run(all(), () -> TestNode.door(Rebuild.class).rebuild(all()));
    assertThat(lines()).containsExactly(changed);

    Scope.run(all(), () -> expectations.takeBack(changed, act(), all()));
    assertThat(lines()).containsExactly(line);
  }

  private List<Expectation> lines() {
    return Scope.of(all(), () -> TestNode.door(Expectations.class).list(all()));
  }

  private List<Slot> slots(PartyId bearer) {
    return Scope.of(all(), () -> TestNode.door(ReportingCalendar.class).slots(2, all())).stream()
        .filter(slot -> slot.bearers().contains(bearer))
        .filter(slot -> slot.span().from().equals(lastMonth))
        .toList();
  }

  private static Optional<ReportingRate> rate(Audience reader) {
    return rate(Optional.empty(), reader);
  }

  private Optional<ReportingRate> rateKnownAt(Instant instant) {
    return rate(Optional.of(instant), all());
  }

  private static Optional<ReportingRate> rate(Optional<Instant> knownAt, Audience reader) {
    var calendar = TestNode.door(ReportingCalendar.class);
    return Scope.of(
        reader, () -> calendar.rate(Optional.empty(), knownAt, Optional.empty(), reader));
  }

  private Audience all() {
    return TestNode.door(Audiences.class).node(mission.id());
  }

  private Audience asOwner(PartyId party) {
    return TestNode.door(Audiences.class).asOwner(party, mission.id());
  }

  private static Optional<Period> month(LocalDate first) {
    return Optional.of(new Period(first, first.plusMonths(1).minusDays(1)));
  }

  private Expectation expect(Bearing bearing, PartyId... partners) {
    var label = Label.of("restricted", mission.id().itself());
    return Scope.of(
        all(), () -> TestNode.door(Expectations.class).add(owed(bearing, partners), label, act()));
  }

  private Expectation.Owed owed(Bearing bearing, PartyId... partners) {
    return new Expectation.Owed(
        "4W, monthly",
        List.of(partners),
        bearing,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Schedule(Rhythm.MONTHLY, lastMonth, Optional.empty(), 0, 0));
  }

  private Act act() {
    return Act.of(mission.id(), "amina", "expected", Instant.parse("2026-03-02T08:00:00Z"));
  }

  private Import give(PartyId partner, Optional<Period> period, String level) {
    var imports = TestNode.door(Imports.class);
    var label = TestNode.door(Labels.class).intern(Label.of(level, partner));
    var handing =
        new Imports.Handing(
            mission.id(),
            partner,
            "Partner " + partner.value(),
            "report.csv",
            period,
            label,
            Optional.empty(),
            "grace");
    var given = imports.give(handing, REPORT);
    imports.publish(given, Progress.unwatched());
    return given;
  }

  private static PartyId party() {
    return new PartyId(TestNode.door(Ids.class).next());
  }
}
