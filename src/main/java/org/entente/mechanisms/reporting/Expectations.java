package org.entente.mechanisms.reporting;

import java.util.ArrayList;
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
import org.entente.ground.history.Undo;
import org.entente.ground.history.Uses;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of expected reports: the lines of the reporting calendar. */
@Component
public class Expectations implements Register, Uses {

  private final ExpectationStore store;
  private final History history;
  private final Undo undo;
  private final Labels labels;
  private final Ids ids;

  Expectations(ExpectationStore store, History history, Undo undo, Labels labels, Ids ids) {
    this.store = store;
    this.history = history;
    this.undo = undo;
    this.labels = labels;
    this.ids = ids;
  }

  /** Records a new line under a label that may be new too. */
  @Transactional
  public Expectation add(Expectation.Owed owed, Label label, Act act) {
    var line =
        new Expectation(
            new Expectation.Id(ids.next()), owed, label.originator(), labels.intern(label));
    record(line, act);
    return line;
  }

  /** Records what a line says from now on. */
  @Transactional
  public void record(Expectation line, Act act) {
    store.put(act.mission(), line);
    history.append(act, List.of(change(line, act.mission())));
  }

  private static Change change(Expectation line, MissionId mission) {
    return new Change(
        line.id().in(mission),
        Optional.of(Payload.of(line.owed())),
        line.owner(),
        line.label(),
        Optional.empty());
  }

  /** A line's last change is taken back: it says again what it said before, or is gone. */
  @Transactional
  public void takeBack(Expectation line, Act act, Audience audience) {
    var last = history.listOf(line.id().in(act.mission()), audience).getFirst();
    last.batch().ifPresent(batch -> undo.undo(batch, batched(act), audience));
  }

  /** The same act as one that can itself be taken back. */
  public Act batched(Act act) {
    return Act.ofBatch(act.mission(), ids.next(), act.actor(), act.reason(), act.at());
  }

  @Transactional(readOnly = true)
  public Optional<Expectation> find(Expectation.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** The lines that the audience may know, by name. */
  @Transactional(readOnly = true)
  public List<Expectation> list(Audience audience) {
    return store.list(audience);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillUsed(Collection<UUID> records) {
    return store.listOwing(records);
  }

  @Override
  public String recordType() {
    return Expectation.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = new ArrayList<UUID>();
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Expectation.Owed.class))
          .map(owed -> line(revision, owed))
          .ifPresentOrElse(
              line -> store.put(revision.record().mission(), line),
              () -> gone.add(revision.record().id()));
    }
    store.remove(gone);
  }

  private static Expectation line(Revision revision, Expectation.Owed owed) {
    return new Expectation(
        new Expectation.Id(revision.record().id()), owed, revision.owner(), revision.label());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
