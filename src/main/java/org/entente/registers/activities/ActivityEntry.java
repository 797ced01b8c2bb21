package org.entente.registers.activities;

import java.time.Instant;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;
import org.entente.registers.activities.presence.Months;

/**
 * An activity as it stands in the register: with its owner, its label and since when it is known.
 */
public record ActivityEntry(Activity activity, PartyId owner, int label, Instant knownAt)
    implements Labelled {

  public Activity.Id id() {
    return activity.id();
  }

  /** The months in which it goes on, as far as was known when it was reported. */
  public Optional<Months> months() {
    return Months.of(activity.when(), knownAt);
  }
}
