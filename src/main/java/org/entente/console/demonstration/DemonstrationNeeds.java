package org.entente.console.demonstration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.Reporting;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Place;
import org.entente.reference.places.Places;
import org.entente.registers.needs.Need;
import org.entente.registers.needs.Needs;

/**
 * Two assessments of the demonstration: an overview of people in need, of most districts and a few
 * sectors, and how many people are displaced, by two rounds. They are made up, and always alike.
 */
final class DemonstrationNeeds {

  private static final String OVERVIEW = "Needs overview, March 2026";
  private static final String TRACKING = "Displacement tracking";
  private static final LocalDate SURVEYED = LocalDate.parse("2026-03-15");
  private static final LocalDate FIRST_ROUND = LocalDate.parse("2026-01-20");
  private static final LocalDate SECOND_ROUND = LocalDate.parse("2026-04-10");
  private static final List<String> SECTORS = List.of("WSH", "HEA", "FSC");

  /** Every so many districts there is one that nobody has assessed. */
  private static final int WITHOUT = 6;

  /** Makes figures differ from place to place without looking drawn by a ruler. */
  private static final int STEP = 7_919;

  private final Node node;
  private final Audience all;
  private final List<Needs.Recording> said = new ArrayList<>();

  private DemonstrationNeeds(Node node, Audience all) {
    this.node = node;
    this.all = all;
  }

  static void add(Node node, MissionId mission, Reporting reporting) {
    var all = node.door(Audiences.class).node(mission);
    var government = reporting.partner("MWPI");
    var network = reporting.partner("LWA");
    var act = Act.of(mission, Reporting.OPERATOR, "demo", node.door(InstantSource.class).instant());
    Scope.run(all, () -> new DemonstrationNeeds(node, all).add(government, network, act));
  }

  private void add(PartyId government, PartyId network, Act act) {
    int open = node.door(Labels.class).intern(Label.of("public", government));
    int closer = node.door(Labels.class).intern(Label.of("restricted", network));
    var districts = districts();
    for (int at = 0; at < districts.size(); at++) {
      if (at % WITHOUT != WITHOUT - 1) {
        overview(districts.get(at), at, government, open);
        tracking(districts.get(at), at, network, closer);
      }
    }
    node.door(Needs.class).record(said, act);
  }

  private List<Place> districts() {
    return node.door(Places.class).gazetteer(all).places().stream()
        .filter(place -> place.level() == AdminLevel.ADM2)
        .sorted(Comparator.comparing(place -> place.pcode().value()))
        .toList();
  }

  private void overview(Place district, int at, PartyId owner, int label) {
    for (int sector = 0; sector < SECTORS.size(); sector++) {
      var code = Optional.of(SECTORS.get(sector));
      int seed = at * SECTORS.size() + sector;
      say(district, "idp", what(code, Need.Measure.IN_NEED, 1_200, seed), SURVEYED, owner, label);
      say(district, "host", what(code, Need.Measure.IN_NEED, 2_600, seed), SURVEYED, owner, label);
    }
  }

  private void tracking(Place district, int at, PartyId owner, int label) {
    var none = Optional.<String>empty();
    var first = what(none, Need.Measure.DISPLACED, 1_400, at);
    var second = what(none, Need.Measure.DISPLACED, 1_700, at);
    say(district, "idp", first, FIRST_ROUND, owner, label);
    say(district, "idp", second, SECOND_ROUND, owner, label);
  }

  private static Need.What what(
      Optional<String> sector, Need.Measure measure, int about, int seed) {
    long people = about + (long) seed * STEP % about;
    return new Need.What(sector, measure, Optional.empty(), people, Need.Unit.PERSONS);
  }

  private void say(
      Place district, String group, Need.What what, LocalDate day, PartyId owner, int label) {
    var code = district.pcode().value();
    boolean tracked = what.measure() == Need.Measure.DISPLACED;
    var round = Optional.of(day.equals(FIRST_ROUND) ? "Round 1" : "Round 2").filter(_ -> tracked);
    var need =
        new Need(
            new Need.Id(node.door(Ids.class).next()),
            new Need.Where(Optional.of(district.id()), "code", 1, code),
            new Need.Whom(Optional.of(group), group),
            what,
            new Need.When(Optional.empty(), Optional.empty(), Optional.of(day), round),
            new Need.Reported(tracked ? TRACKING : OVERVIEW, Optional.empty()));
    said.add(new Needs.Recording(need, owner, label, Optional.empty()));
  }
}
