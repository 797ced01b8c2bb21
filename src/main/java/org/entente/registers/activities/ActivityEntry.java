package org.entente.registers.activities;

import java.time.Instant;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/**
 * An activity as it stands in the register: with its owner, its label and since when it is known.
 */
public record ActivityEntry(Activity activity, PartyId owner, int label, Instant knownAt)
    implements Labelled {

  public Activity.Id id() {
    return activity.id();
  }
}
