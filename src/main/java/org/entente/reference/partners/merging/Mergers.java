package org.entente.reference.partners.merging;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.history.Uses;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mergers of parties. One loses nothing: each party keeps its records, names, codes, relations
 * and rights, and whatever lists or counts parties goes through who stands for all; so taking it
 * back is only to no longer say it.
 */
@Component
public class Mergers implements Register, Uses {

  /** The type under which mergers stand in history. */
  public static final String MERGER = "merger";

  private final MergerStore store;
  private final Partners partners;
  private final History history;

  Mergers(MergerStore store, Partners partners, History history) {
    this.store = store;
    this.partners = partners;
    this.history = history;
  }

  /**
   * States a merger on behalf of an audience that must know both parties; the mission itself is a
   * party, and none that could be merged.
   */
  @Transactional
  public Merger merge(Merged said, PartyId owner, int label, Act act, Audience audience) {
    requireMergeable(said.party(), audience);
    requireMergeable(said.into(), audience);
    var merger = Merger.of(said, owner, label);
    store.put(act.mission(), merger);
    append(merger, Optional.of(Payload.of(said)), act);
    return merger;
  }

  private void requireMergeable(PartyId party, Audience audience) {
    boolean mission = party.equals(audience.mission().itself());
    if (mission || partners.find(party, audience).isEmpty()) {
      throw new Refused(new PartnerProblem.NoSuchParty(party.value().toString()));
    }
  }

  /** Takes a merger back; nothing happens when it does not stand any more. */
  @Transactional
  public void separate(Merger merger, Act act) {
    if (store.remove(merger.id())) {
      append(merger, Optional.empty(), act);
    }
  }

  private void append(Merger merger, Optional<Payload> payload, Act act) {
    var record = new RecordRef(act.mission(), MERGER, merger.id());
    var change = new Change(record, payload, merger.owner(), merger.label(), Optional.empty());
    history.append(act, List.of(change));
  }

  /** What is stated about the party and others that the audience may know, in a fixed order. */
  @Transactional(readOnly = true)
  public List<Merger> listOf(PartyId party, Audience audience) {
    return store.listOf(party, audience);
  }

  /** What is stated about the two by whomever, in a fixed order. */
  @Transactional(readOnly = true)
  public List<Merger> listBetween(PartyId one, PartyId other, Audience audience) {
    return store.listOf(one, audience).stream()
        .filter(merger -> merger.said().isOf(one, other))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillUsed(Collection<UUID> records) {
    return store.named(records);
  }

  @Override
  public String recordType() {
    return MERGER;
  }

  @Override
  public void restore(List<Revision> revisions) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Merged.class))
          .map(said -> merger(revision, said))
          .ifPresentOrElse(
              merger -> store.put(revision.record().mission(), merger),
              () -> store.remove(revision.record().id()));
    }
  }

  private static Merger merger(Revision revision, Merged said) {
    return new Merger(revision.record().id(), said, revision.owner(), revision.label());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
