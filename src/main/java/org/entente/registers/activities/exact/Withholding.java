package org.entente.registers.activities.exact;

import java.util.List;
import java.util.Optional;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.mechanisms.intake.sources.Arrivals;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activities.Recording;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the exact place of one activity for fewer readers, and opens it again: its owner alone may.
 * What the record said before, and what was given with it, is from then on for those few too; that
 * is no part of any batch, so that undoing a report never opens it.
 */
@Component
public class Withholding {

  private final Activities activities;
  private final Arrivals arrivals;
  private final History history;
  private final Places places;
  private final Labels labels;

  Withholding(
      Activities activities, Arrivals arrivals, History history, Places places, Labels labels) {
    this.activities = activities;
    this.arrivals = arrivals;
    this.history = history;
    this.places = places;
    this.labels = labels;
  }

  /** Whether what the owner may know exactly is coarser for others. */
  @Transactional(readOnly = true)
  public boolean isWithheld(ActivityEntry entry, Audience owner) {
    return entry.label() != coarser(entry.id(), owner).label();
  }

  /**
   * Others than who may read a label beside the activity's own see the area of a level.
   *
   * @throws Refused with {@link ActivityProblem.NothingFiner} when they would see the same
   */
  @Transactional
  public void withhold(Activity.Id id, int exactLabel, int othersSee, Act act, Audience owner) {
    var whole = whole(id, owner);
    var read = coarser(id, owner);
    var seen = Coarsening.ofRecord(whole.activity(), othersSee, places.gazetteer(owner));
    if (seen.equals(whole.activity())) {
      throw new Refused(new ActivityProblem.NothingFiner(Ids.brief(id.value())));
    }
    int tighter = labels.join(read.label(), exactLabel);
    var exact = new Exact(whole.activity(), tighter);
    var recordings = activities.recordings(act, owner);
    recordings.prepare(List.of(), List.of(recording(seen, read, Optional.of(exact), owner))).run();
    recordings.finish();
    history.closePast(id.in(owner.mission()), tighter);
    arrivals.keepFor(id.value(), exactLabel, owner);
  }

  /** All who may read the activity see it as exactly as it was told. */
  @Transactional
  public void open(Activity.Id id, Act act, Audience owner) {
    var whole = whole(id, owner);
    var read = coarser(id, owner);
    if (whole.label() != read.label()) {
      var recordings = activities.recordings(act, owner);
      recordings.open(recording(whole.activity(), read, Optional.empty(), owner));
      recordings.finish();
    }
  }

  private Recording recording(
      Activity activity, ActivityEntry read, Optional<Exact> exact, Audience owner) {
    var source = activities.listRevisions(read.id(), owner).getFirst().change().source().orElse("");
    return new Recording(activity, read.owner(), read.label(), source, exact);
  }

  private ActivityEntry whole(Activity.Id id, Audience owner) {
    return activities
        .find(id, owner)
        .filter(entry -> entry.owner().equals(owner.party()))
        .orElseThrow(() -> new Refused(absent(id)));
  }

  private ActivityEntry coarser(Activity.Id id, Audience owner) {
    return activities.listAsOthersRead(List.of(id.value()), owner).stream()
        .findFirst()
        .orElseThrow(() -> new Refused(absent(id)));
  }

  private static ActivityProblem absent(Activity.Id id) {
    return new ActivityProblem.NoSuchActivity(Ids.brief(id.value()));
  }
}
