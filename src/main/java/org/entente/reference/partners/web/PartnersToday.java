package org.entente.reference.partners.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Figure;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.springframework.stereotype.Component;

/** How many partners the reader may know today, and how many parties told of them. */
@Component
class PartnersToday implements TodayPart {

  private final Partners partners;
  private final Missions missions;
  private final Gate gate;

  PartnersToday(Partners partners, Missions missions, Gate gate) {
    this.partners = partners;
    this.missions = missions;
    this.gate = gate;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public String titleKey() {
    return "partners.title";
  }

  @Override
  public String template() {
    return "reference/partners/web/today";
  }

  /** The mission is a party itself and does not count; with nobody else there is nothing yet. */
  @Override
  public Optional<Object> show(Audience audience, Set<String> roles, Words words) {
    var known =
        gate.release(Optional.of(audience), partners.list(PartyFilter.all(), audience)).stream()
            .filter(party -> !party.id().equals(audience.mission().itself()))
            .toList();
    return missions
        .find(audience)
        .filter(_ -> !known.isEmpty())
        .map(mission -> Figure.reported(known.size(), basis(known, mission)));
  }

  private Figure.Basis basis(List<Party> known, Mission mission) {
    var names = known.stream().mapToInt(party -> party.particulars().names().size()).sum();
    var owners = (int) known.stream().map(Party::owner).distinct().count();
    var today = missions.today(mission);
    return new Figure.Basis(
        "partners.rule.registered",
        Optional.of(new Figure.Period(today, today)),
        new Figure.Counted("partners.figure.names", names),
        owners,
        ZonedDateTime.ofInstant(missions.clock(mission).instant(), mission.zone()));
  }
}
