package org.entente.reference.partners.surviving;

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
import org.entente.reference.partners.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people chose between the values of parties that are one. Each value stays where it is, so
 * taking a choice back is only to no longer say it.
 */
@Component
public class Choices implements Register, Uses {

  /** The type under which choices stand in history. */
  public static final String CHOICE = "surviving-value";

  private final ChoiceStore store;
  private final Survivors survivors;
  private final History history;
  private final Labels labels;

  Choices(ChoiceStore store, Survivors survivors, History history, Labels labels) {
    this.store = store;
    this.survivors = survivors;
    this.history = history;
    this.labels = labels;
  }

  /**
   * Chooses what a party says of a field, in place of whatever was chosen before; it is read by who
   * may know all that are one with it. Refused when the party is one with nobody or says nothing.
   */
  @Transactional
  public Choice choose(
      Field field, PartyId party, String why, PartyId owner, Act act, Audience audience) {
    var one = survivors.one(party, audience);
    if (one.size() == 1 || !survivors.says(party, field, act.at(), audience)) {
      throw new Refused(new PartnerProblem.NoSuchValue(field.word()));
    }
    takeBack(field, party, owner, act, audience);
    var said = new Choice.Said(field.word(), party, why, act.actor(), act.at());
    var choice = Choice.of(said, owner, label(one));
    store.put(act.mission(), choice);
    append(choice, Optional.of(Payload.of(said)), act);
    return choice;
  }

  private int label(List<Party> one) {
    var others = one.stream().skip(1).mapToInt(Party::label).toArray();
    return labels.join(one.getFirst().label(), others);
  }

  /** Takes back what the owner chose of a field for all that are one with a party. */
  @Transactional
  public void takeBack(Field field, PartyId party, PartyId owner, Act act, Audience audience) {
    var one = survivors.one(party, audience).stream().map(Party::id).toList();
    store.listOf(one, audience).stream()
        .filter(choice -> choice.said().about().equals(field))
        .filter(choice -> choice.owner().equals(owner))
        .forEach(choice -> takeBack(choice, act));
  }

  /** Takes a choice back; nothing happens when it does not stand any more. */
  @Transactional
  public void takeBack(Choice choice, Act act) {
    if (store.remove(choice.id())) {
      append(choice, Optional.empty(), act);
    }
  }

  private void append(Choice choice, Optional<Payload> payload, Act act) {
    var record = new RecordRef(act.mission(), CHOICE, choice.id());
    var change = new Change(record, payload, choice.owner(), choice.label(), Optional.empty());
    history.append(act, List.of(change));
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillUsed(Collection<UUID> records) {
    return store.named(records);
  }

  @Override
  public String recordType() {
    return CHOICE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Choice.Said.class))
          .map(said -> Choice.of(said, revision.owner(), revision.label()))
          .ifPresentOrElse(
              choice -> store.put(revision.record().mission(), choice),
              () -> store.remove(revision.record().id()));
    }
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
