package org.entente.registers.activities.linking.ties;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Pair;
import org.entente.registers.activities.linking.ties.Tie.Said;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was said of two activities. Both keep their records, and a row that comes again changed
 * keeps what was said of it; so taking it back is only to no longer say it.
 */
@Component
public class Ties implements Register {

  /** The type under which ties stand in history. */
  public static final String TIE = "activity-tie";

  private final TieStore store;
  private final History history;

  Ties(TieStore store, History history) {
    this.store = store;
    this.history = history;
  }

  /** Says it, in place of what was said of the two before. */
  @Transactional
  public void say(Said said, PartyId owner, int label, Act act) {
    var tie = Tie.of(said, owner, label);
    store.put(act.mission(), tie);
    append(tie, Optional.of(Payload.of(said)), act);
  }

  /** Says nothing of the two any longer; nothing happens when nothing is said. */
  @Transactional
  public void takeBack(Pair pair, Act act) {
    store.remove(Tie.id(pair)).ifPresent(tie -> append(tie, Optional.empty(), act));
  }

  private void append(Tie tie, Optional<Payload> payload, Act act) {
    var record = new RecordRef(act.mission(), TIE, tie.id());
    history.append(
        act, List.of(new Change(record, payload, tie.owner(), tie.label(), Optional.empty())));
  }

  /** What is said of these activities and others, where the audience may read both. */
  @Transactional(readOnly = true)
  public List<Tie> listOf(Collection<UUID> activities, Audience audience) {
    return store.listOf(activities, audience);
  }

  /** Whether anything is said of the two. */
  @Transactional(readOnly = true)
  public boolean isSaid(Pair pair, Audience audience) {
    return store.listOf(List.of(pair.left()), audience).stream()
        .anyMatch(tie -> tie.said().pair().equals(pair));
  }

  @Override
  public String recordType() {
    return TIE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Said.class))
          .map(said -> Tie.of(said, revision.owner(), revision.label()))
          .ifPresentOrElse(
              tie -> store.put(revision.record().mission(), tie),
              () -> store.remove(revision.record().id()));
    }
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
