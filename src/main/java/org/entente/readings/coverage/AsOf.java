package org.entente.readings.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which moment a reading speaks of: a day in the world (in the mission's zone), and an instant up
 * to which we knew; absent means now.
 */
public record AsOf(Optional<LocalDate> day, Optional<Instant> knownAt) {

  public static AsOf now() {
    return new AsOf(Optional.empty(), Optional.empty());
  }

  boolean isNow() {
    return day.isEmpty() && knownAt.isEmpty();
  }
}
