package org.entente.registers.activities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.database.CopyRows;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.releasability.Audience;
import org.entente.registers.activities.presence.Months;
import org.entente.registers.activities.presence.Recounting;
import org.entente.registers.activities.presence.Touched;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Activities on their way into the register, some thousand at a time: each is written with its
 * revision, and when all are there it is told once where something changed.
 */
public final class Recordings {

  private final ActivityStore store;
  private final Recounting recounting;
  private final History history;
  private final ApplicationEventPublisher events;
  private final Act act;
  private final Audience owner;
  private final Touched touched = new Touched();

  Recordings(
      ActivityStore store,
      Recounting recounting,
      History history,
      ApplicationEventPublisher events,
      Act act,
      Audience owner) {
    this.store = store;
    this.recounting = recounting;
    this.history = history;
    this.events = events;
    this.act = act;
    this.owner = owner;
  }

  /**
   * Makes the rows of activities, fresh ones and changed ones, and of their revisions without
   * touching the database; what it returns writes them, in the thread of the caller's transaction.
   */
  public Runnable prepare(List<Activities.Recording> fresh, List<Activities.Recording> changed) {
    var writing = new ArrayList<Runnable>();
    if (!fresh.isEmpty()) {
      var rows = new CopyRows(ActivityColumns.COUNT);
      var revisions = history.prepareFirst(act, changes(fresh, rows));
      writing.add(() -> store.add(rows));
      writing.add(revisions);
    }
    if (!changed.isEmpty()) {
      var rows = new CopyRows(ActivityColumns.COUNT);
      var revisions = history.prepare(act, changes(changed, rows));
      writing.add(() -> touched.add(recounting.of(Optional.of(ids(changed)), owner)));
      writing.add(() -> store.put(rows));
      writing.add(revisions);
    }
    var spots = spots(Stream.of(fresh, changed).flatMap(List::stream));
    writing.add(() -> touched.add(spots));
    return () -> writing.forEach(Runnable::run);
  }

  private Touched spots(Stream<Activities.Recording> recordings) {
    var spots = new Touched();
    recordings.forEach(
        each -> spots.add(each.activity().spot(), Months.of(each.activity().when(), act.at())));
    return spots;
  }

  private List<Change> changes(List<Activities.Recording> recordings, CopyRows rows) {
    return recordings.stream().map(recording -> change(recording, rows)).toList();
  }

  private Change change(Activities.Recording recording, CopyRows rows) {
    var entry =
        new ActivityEntry(recording.activity(), recording.owner(), recording.label(), act.at());
    ActivityColumns.add(rows, act.mission(), entry);
    return new Change(
        recording.activity().id().in(act.mission()),
        Optional.of(Payload.of(recording.activity())),
        recording.owner(),
        recording.label(),
        Optional.of(recording.source()));
  }

  private static List<UUID> ids(List<Activities.Recording> recordings) {
    return recordings.stream().map(each -> each.activity().id().value()).toList();
  }

  /** Tells of all spots where anything was written. */
  public void finish() {
    events.publishEvent(new ActivitiesChanged(act.mission(), touched.spots()));
  }
}
