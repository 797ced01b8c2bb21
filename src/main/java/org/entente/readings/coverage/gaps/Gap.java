package org.entente.readings.coverage.gaps;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.reference.places.Place;

/**
 * An area in one sector: what is known of the people in need there, and of those reached. An absent
 * figure is not zero: nobody has reported it.
 */
public record Gap(Place area, String sector, Optional<Needed> needed, Reached reached) {

  /**
   * People in need: how many, as what they were counted, by how many places that say so, and the
   * oldest day of these.
   */
  public record Needed(long people, Basis basis, int places, Optional<LocalDate> oldest) {}

  /** As what people were counted who stand here as people in need. */
  public enum Basis {
    /** In need in the sector. */
    SECTOR,
    /** In need; nobody said in which sectors. */
    IN_NEED,
    /** Displaced, returned or affected otherwise; nobody said how many of them are in need. */
    AFFECTED
  }

  /** People reached, as the picture counts them; how many partners are at work. */
  public record Reached(Optional<Long> people, int partners) {}

  /** How many more are in need than were reached, never below zero; absent without both. */
  public Optional<Long> people() {
    return needed.flatMap(
        need -> reached.people().map(there -> Math.max(0, need.people() - there)));
  }

  /** How large it is at most, for putting the largest first; unreported reach counts as none. */
  long most() {
    return needed.map(need -> need.people() - reached.people().orElse(0L)).orElse(-1L);
  }
}
