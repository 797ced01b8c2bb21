package org.entente.registers.activities.web;

import java.util.Optional;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Labelled;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;

/** One state that an activity was in; without an entry it was withdrawn. */
public record ActivityState(Revision revision, Optional<ActivityEntry> entry) implements Labelled {

  static ActivityState of(Revision revision) {
    return new ActivityState(
        revision,
        revision
            .payload()
            .map(payload -> payload.as(Activity.class))
            .map(
                activity ->
                    new ActivityEntry(
                        activity, revision.owner(), revision.label(), revision.recordedAt())));
  }

  @Override
  public int label() {
    return revision.label();
  }
}
