package org.entente.registers.activities;

import static java.util.stream.Collectors.toMap;

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
import org.entente.registers.activities.exact.ExactPlaces;
import org.entente.registers.activities.presence.Months;
import org.entente.registers.activities.presence.Recounting;
import org.entente.registers.activities.presence.Touched;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Activities on their way into the register, some thousand at a time: each is written with its
 * revision, and when all are there it is told once where something changed.
 */
public final class Recordings {

  private final Activities activities;
  private final Tables tables;
  private final ApplicationEventPublisher events;
  private final Act act;
  private final Audience owner;
  private final boolean splitBefore;
  private final Touched touched = new Touched();

  /** What is written to. */
  record Tables(ActivityStore store, ExactPlaces exact, Recounting recounting, History history) {}

  Recordings(
      Activities activities,
      Tables tables,
      ApplicationEventPublisher events,
      Act act,
      Audience owner) {
    this.activities = activities;
    this.tables = tables;
    this.events = events;
    this.act = act;
    this.owner = owner;
    this.splitBefore = tables.exact().isAnyOf(owner.party(), owner);
  }

  /**
   * Makes the rows of activities, fresh ones and changed ones, and of their revisions without
   * touching the database; what it returns writes them, in the thread of the caller's transaction.
   */
  public Runnable prepare(List<Activities.Recording> fresh, List<Activities.Recording> changed) {
    var writing = new ArrayList<Runnable>();
    if (!fresh.isEmpty()) {
      var rows = new CopyRows(ActivityColumns.COUNT);
      var revisions = tables.history().prepareFirst(act, changes(fresh, rows));
      writing.add(() -> tables.store().add(rows));
      writing.add(revisions);
      writing.add(() -> tables.exact().keep(exact(fresh), act));
    }
    var spots = spots(fresh.stream());
    writing.add(() -> touched.add(spots));
    if (!changed.isEmpty()) {
      writing.add(isSplit(changed) ? () -> writeSplit(changed) : put(changed));
    }
    return () -> writing.forEach(Runnable::run);
  }

  private Runnable put(List<Activities.Recording> changed) {
    var rows = new CopyRows(ActivityColumns.COUNT);
    var revisions = tables.history().prepare(act, changes(changed, rows));
    var spots = spots(changed.stream());
    return () -> {
      touched.add(tables.recounting().of(Optional.of(ids(changed)), owner));
      tables.store().put(rows);
      revisions.run();
      touched.add(spots);
    };
  }

  private boolean isSplit(List<Activities.Recording> changed) {
    return splitBefore || changed.stream().anyMatch(each -> each.exact().isPresent());
  }

  /**
   * Of what only readers of the exact places see changed, the others see nothing: not even that or
   * when it was written.
   */
  private void writeSplit(List<Activities.Recording> changed) {
    var standing =
        activities.listAsOthersRead(ids(changed), owner).stream()
            .collect(toMap(entry -> entry.id().value(), entry -> entry));
    var kept = tables.exact().asBefore(changed, standing, owner);
    var visibly =
        kept.stream()
            .filter(each -> !saysTheSame(each, standing.get(each.activity().id().value())))
            .toList();
    if (!visibly.isEmpty()) {
      put(visibly).run();
    }
    tables.exact().drop(ids(open(kept)), act, owner);
    tables.exact().keep(exact(kept), act);
  }

  /** Records it for all alike, whatever was kept from some of them before. */
  public void open(Activities.Recording recording) {
    put(List.of(recording)).run();
    tables.exact().drop(ids(List.of(recording)), act, owner);
  }

  private static List<Activities.Recording> open(List<Activities.Recording> recordings) {
    return recordings.stream().filter(each -> each.exact().isEmpty()).toList();
  }

  private static boolean saysTheSame(
      Activities.Recording recording, @Nullable ActivityEntry standing) {
    return standing != null
        && standing.label() == recording.label()
        && standing.activity().equals(recording.activity());
  }

  private static List<ExactPlaces.Keeping> exact(List<Activities.Recording> recordings) {
    return recordings.stream()
        .flatMap(
            each ->
                each.exact().stream()
                    .map(
                        exact ->
                            new ExactPlaces.Keeping(
                                exact, each.owner(), Optional.of(each.source()))))
        .toList();
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
