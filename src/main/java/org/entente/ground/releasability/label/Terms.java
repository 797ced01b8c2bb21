package org.entente.ground.releasability.label;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What binds a marking to time: an instant until which nobody but its originator reads (an
 * embargo), and the day on which the originator means to look at it again. A day of review that is
 * past changes nothing by itself: who may read is not widened by forgetting.
 */
public record Terms(Optional<Instant> embargo, Optional<LocalDate> review) {

  /** Bound to no time. */
  public static final Terms NONE = new Terms(Optional.empty(), Optional.empty());

  /** Held back until then. */
  public Terms heldUntil(Instant end) {
    return new Terms(Optional.of(end), review);
  }

  /** To be looked at again on this day. */
  public Terms reviewedOn(LocalDate day) {
    return new Terms(embargo, Optional.of(day));
  }

  boolean holdBackAt(Instant now) {
    return embargo.isPresent() && now.isBefore(embargo.get());
  }
}
