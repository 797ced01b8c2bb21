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
import org.entente.ground.releasability.Labels;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
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
  private final Labels labels;

  Mergers(MergerStore store, Partners partners, History history, Labels labels) {
    this.store = store;
    this.partners = partners;
    this.history = history;
    this.labels = labels;
  }

  /** States a merger by hand: it is decided here and nowhere else. */
  @Transactional
  public Merger merge(Merged said, PartyId owner, Act act, Audience audience) {
    var itself = record(Merger.id(said, owner), act.mission());
    return merge(said, itself, owner, act, audience);
  }

  /**
   * States a merger that was decided in a record, on behalf of an audience that must know both
   * parties; it is read by who may read both. The mission itself is a party, and none that could be
   * merged.
   */
  @Transactional
  public Merger merge(Merged said, RecordRef decision, PartyId owner, Act act, Audience audience) {
    var party = mergeable(said.party(), audience);
    var into = mergeable(said.into(), audience);
    int label = labels.join(party.label(), into.label());
    var id = Merger.id(said, owner);
    var stood = store.lock(id, audience).map(Merger::decisions).orElse(Set.of());
    var merger = new Merger(id, said, Set.of(decision), owner, label).and(stood);
    put(merger, act);
    return merger;
  }

  private Party mergeable(PartyId party, Audience audience) {
    return partners
        .find(party, audience)
        .filter(_ -> !party.equals(audience.mission().itself()))
        .orElseThrow(() -> new Refused(new PartnerProblem.NoSuchParty(party.value().toString())));
  }

  /** Takes back what was stated by hand. */
  @Transactional
  public void separate(Merger merger, Act act, Audience audience) {
    separate(merger, record(merger.id(), act.mission()), act, audience);
  }

  /**
   * Takes back what was decided in a record: with the last decision the merger is gone. Nothing
   * happens when it does not rest on this one.
   */
  @Transactional
  public void separate(Merger merger, RecordRef decision, Act act, Audience audience) {
    store
        .lock(merger.id(), audience)
        .filter(stood -> stood.decisions().isEmpty() || stood.decisions().contains(decision))
        .map(stood -> stood.without(decision))
        .ifPresent(left -> keep(left, act));
  }

  private void keep(Merger left, Act act) {
    if (!left.decisions().isEmpty()) {
      put(left, act);
    } else if (store.remove(left.id())) {
      append(left, Optional.empty(), act);
    }
  }

  private void put(Merger merger, Act act) {
    store.put(act.mission(), merger);
    append(merger, Optional.of(Payload.of(merger.content())), act);
  }

  private void append(Merger merger, Optional<Payload> payload, Act act) {
    var record = record(merger.id(), act.mission());
    var change = new Change(record, payload, merger.owner(), merger.label(), Optional.empty());
    history.append(act, List.of(change));
  }

  private static RecordRef record(UUID merger, MissionId mission) {
    return new RecordRef(mission, MERGER, merger);
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
          .map(payload -> payload.as(Merger.Content.class))
          .map(content -> merger(revision, content))
          .ifPresentOrElse(
              merger -> store.put(revision.record().mission(), merger),
              () -> store.remove(revision.record().id()));
    }
  }

  private static Merger merger(Revision revision, Merger.Content content) {
    return content.merger(revision.record().id(), revision.owner(), revision.label());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
