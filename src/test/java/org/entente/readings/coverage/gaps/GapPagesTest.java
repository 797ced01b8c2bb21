package org.entente.readings.coverage.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Places;
import org.entente.registers.needs.Need;
import org.entente.registers.needs.Needs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assessments say how many need water; partners say how many they reached. */
@StoreTest
class GapPagesTest {

  private static final LocalDate JANUARY = LocalDate.parse("2026-01-15");
  private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-15");

  private final FieldOffice office;
  private final Gazetteer gazetteer;
  private final List<Needs.Recording> said = new ArrayList<>();
  private Visitor otto;

  GapPagesTest() throws IOException {
    office = new FieldOffice();
    var all = RunningNode.door(Audiences.class).node(office.mission);
    gazetteer = Scope.of(all, () -> RunningNode.door(Places.class).gazetteer(all));
  }

  @BeforeEach
  void somebodyReads() throws Exception {
    otto = office.person("otto", office.bridge, Role.READ);
  }

  @Test
  void withoutANeedThereIsNoGap() throws Exception {
    assertThat(otto.get(office.home + "/gaps").body())
        .contains("No need of people that you may read");
  }

  @Test
  void aGapIsWhatIsInNeedLessWhatWasReached() throws Exception {
    say("Census", "XX0101", "idp", 1000, JANUARY);
    say("Census", "XX0101", "host", 500, JANUARY);
    say("Census", "XX0201", "idp", 300, JANUARY);
    record();
    office.publish(
        office.bridge,
        FieldOffice.report(
            "Stone Bridge Works,WASH,XX0101,Wells,400", "Stone Bridge Works,WASH,XX0102,Wells,50"));

    assertThat(rows(2))
        .containsExactly(
            "XX0101,Tamba,WSH,1500,sector,1,2026-01-15,400,1,1100",
            "XX0201,Ordal,WSH,300,sector,1,2026-01-15,,0,",
            "XX0102,Kesra,WSH,,,,,50,1,");
    assertThat(otto.get(office.home + "/gaps").body())
        .contains("1,500", "1,100", "No baseline", "2 of 3 areas and sectors have a baseline")
        .contains("People reached rest on 2 of 2 reported activities");
  }

  @Test
  void theNewestOfASourceAndTheMostOfSeveralStand() throws Exception {
    say("Census", "XX0101", "idp", 1000, JANUARY);
    say("Census", "XX0101", "idp", 700, FEBRUARY);
    say("Survey", "XX0101", "idp", 800, JANUARY);
    record();

    assertThat(rows(2).getFirst()).startsWith("XX0101,Tamba,WSH,800,");
    assertThat(otto.get(office.home + "/gaps.csv?level=2&on=2026-01-20").body())
        .contains("XX0101,Tamba,WSH,1000,");
    assertThat(otto.get(office.home + "/gaps.csv?level=2&on=2025-12-31").body())
        .doesNotContain("XX0101");
  }

  @Test
  void aLaterFigureOfOneSectorLeavesTheOtherSectorsStanding() throws Exception {
    say("Census", "XX0101", "idp", 1000, JANUARY);
    say("HEA", "Census", "XX0101", "idp", 700, FEBRUARY);
    say("HEA", "Census", "XX0101", "host", 200, FEBRUARY);
    record();

    assertThat(rows(2))
        .startsWith(
            "XX0101,Tamba,WSH,1000,sector,1,2026-01-15,,0,",
            "XX0101,Tamba,HEA,900,sector,1,2026-02-15,,0,");
  }

  @Test
  void anAreaCountsAsItSaysItselfOrAsThePlacesInItTogether() throws Exception {
    say("Census", "XX01", "idp", 1000, JANUARY);
    say("Census", "XX0101", "idp", 700, JANUARY);
    say("Census", "XX0102", "idp", 600, JANUARY);
    say("Census", "XX02", "idp", 900, JANUARY);
    say("Census", "XX0201", "idp", 100, JANUARY);
    record();

    assertThat(rows(1))
        .containsExactly(
            "XX01,Upper Sarel,WSH,1300,sector,3,2026-01-15,,0,",
            "XX02,Lower Sarel,WSH,900,sector,2,2026-01-15,,0,");
  }

  @Test
  void aFigureOfAllPeopleStandsBesideItsGroupsWhereItIsMore() throws Exception {
    say("Census", "XX0101", "", 2000, JANUARY);
    say("Census", "XX0101", "idp", 700, JANUARY);
    record();

    assertThat(rows(2).getFirst()).startsWith("XX0101,Tamba,WSH,2000,");
  }

  @Test
  void whatOneMayNotReadIsInNoGap() throws Exception {
    say("Census", "XX0101", "idp", 1000, JANUARY);
    record();
    say("Secret", "XX0101", "idp", 9999, JANUARY);
    record(office.lantern);
    var grace = office.person("grace", office.lantern, Role.READ);

    assertThat(rows(2).getFirst()).startsWith("XX0101,Tamba,WSH,1000,");
    assertThat(grace.get(office.home + "/gaps.csv").body()).contains(",9999,");
  }

  private List<String> rows(int level) throws Exception {
    return otto.get(office.home + "/gaps.csv?level=" + level).body().lines().skip(1).toList();
  }

  private void say(String source, String code, String group, long people, LocalDate day) {
    say("WSH", source, code, group, people, day);
  }

  private void say(
      String sector, String source, String code, String group, long people, LocalDate day) {
    var place = Pcode.read(code).flatMap(gazetteer::find).orElseThrow();
    var need =
        new Need(
            new Need.Id(RunningNode.door(Ids.class).next()),
            new Need.Where(Optional.of(place.id()), "code", 1, code),
            new Need.Whom(Optional.of(group).filter(it -> !it.isEmpty()), group),
            new Need.What(
                Optional.of(sector),
                Need.Measure.IN_NEED,
                Optional.empty(),
                people,
                Need.Unit.PERSONS),
            new Need.When(Optional.empty(), Optional.empty(), Optional.of(day), Optional.empty()),
            new Need.Reported(source, Optional.empty()));
    said.add(new Needs.Recording(need, office.lantern, 0, Optional.empty()));
  }

  private void record(PartyId... only) {
    var label = Label.of("restricted", office.lantern);
    int number =
        RunningNode.door(Labels.class)
            .intern(only.length == 0 ? label : label.releasableTo(List.of(only)));
    var all = RunningNode.door(Audiences.class).node(office.mission);
    var act = Act.of(office.mission, "grace", "need", Instant.parse("2026-03-02T08:00:00Z"));
    var labelled =
        said.stream()
            .map(each -> new Needs.Recording(each.need(), each.owner(), number, each.source()))
            .toList();
    Scope.run(all, () -> RunningNode.door(Needs.class).record(labelled, act));
    said.clear();
  }
}
