package org.entente.ground.releasability;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.Groups;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Clearance;
import org.entente.ground.releasability.label.Policy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes audiences: the only place where a clearance becomes a list of readable labels. */
@Component
public class Audiences {

  /** What an organisation as such is cleared for: the level that partners share by default. */
  private static final String LEVEL_OF_AN_ORGANISATION = "restricted";

  private final Labels labels;
  private final ObjectProvider<Memberships> memberships;
  private final ObjectProvider<Groups> groups;
  private final ObjectProvider<Agreed> agreements;
  private final InstantSource clock;

  Audiences(
      Labels labels,
      ObjectProvider<Memberships> memberships,
      ObjectProvider<Groups> groups,
      ObjectProvider<Agreed> agreements,
      InstantSource clock) {
    this.labels = labels;
    this.memberships = memberships;
    this.groups = groups;
    this.agreements = agreements;
    this.clock = clock;
  }

  /** A signed-in person in a mission; empty when the person takes no part in it. */
  public Optional<Audience> of(String signInName, MissionId mission) {
    return memberships
        .getObject()
        .clearance(signInName, mission)
        .map(clearance -> audience(signInName, mission, clearance));
  }

  /** An organisation acting on its own records: it reads what it wrote and what partners share. */
  public Audience asOwner(PartyId owner, MissionId mission) {
    return audience("owner", mission, Clearance.of(owner, LEVEL_OF_AN_ORGANISATION));
  }

  /**
   * The node itself, which reads everything it holds: for recomputing, rebuilding, and the console
   * of whoever holds the data folder. Never for answering anybody else.
   */
  public Audience node(MissionId mission) {
    return new Audience("node", mission, mission.itself(), labels.all());
  }

  private Audience audience(String reader, MissionId mission, Clearance clearance) {
    var now = clock.instant();
    var party = clearance.party();
    var resolved =
        clearance
            .inGroups(groups.getObject().groupsOf(party, mission, now))
            .agreedWith(agreed(party, mission, now));
    return new Audience(reader, mission, party, labels.readableBy(resolved, now));
  }

  private Map<PartyId, String> agreed(PartyId party, MissionId mission, Instant now) {
    return agreements.stream()
        .map(each -> each.levelsFor(party, mission, now))
        .reduce(Map.of(), Audiences::higher);
  }

  private static Map<PartyId, String> higher(
      Map<PartyId, String> some, Map<PartyId, String> others) {
    var all = new HashMap<>(some);
    var levels = Policy.ententeLevels();
    others.forEach(
        (party, level) ->
            all.merge(
                party,
                level,
                (one, other) -> levels.indexOf(one) >= levels.indexOf(other) ? one : other));
    return all;
  }
}
