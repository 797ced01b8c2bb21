package org.entente.ground.releasability;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.identity.Groups;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Clearance;
import org.entente.ground.releasability.label.Grant;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Release;
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

  /**
   * Somebody who looks as the people of an organisation would that are cleared up to a level: who
   * so looks reads what both may read, and never more than before.
   */
  public Optional<Audience> of(
      String signInName, MissionId mission, PartyId organisation, String level) {
    var theirs = Clearance.of(organisation, level);
    return of(signInName, mission).map(own -> own.within(audience(signInName, mission, theirs)));
  }

  /**
   * What a room that is cleared up to a level may see of what somebody reads. It is nobody's room:
   * what is for named parties, or read by its originator alone, is not for everybody in it.
   */
  public Audience ofRoom(Audience reader, String level) {
    var room = Clearance.of(Audience.NOBODY, level);
    return reader.within(audience(reader.reader(), reader.mission(), room));
  }

  /** Whether somebody who takes part would read what carries a label, as things stand now. */
  public boolean wouldRead(String signInName, MissionId mission, Label label) {
    var now = clock.instant();
    return memberships
        .getObject()
        .clearance(signInName, mission)
        .map(clearance -> resolved(clearance, mission, now))
        .filter(clearance -> Release.clear(clearance, label, labels.policies(), now))
        .isPresent();
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
    var readable = labels.readableBy(resolved(clearance, mission, now), now);
    return new Audience(reader, mission, clearance.party(), readable);
  }

  private Clearance resolved(Clearance clearance, MissionId mission, Instant now) {
    var party = clearance.party();
    return clearance
        .inGroups(groups.getObject().groupsOf(party, mission, now))
        .agreedWith(agreed(party, mission, now));
  }

  private Set<Grant> agreed(PartyId party, MissionId mission, Instant now) {
    return agreements.stream()
        .flatMap(each -> each.grantsTo(party, mission, now).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
