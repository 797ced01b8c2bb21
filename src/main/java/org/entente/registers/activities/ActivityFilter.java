package org.entente.registers.activities;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;

/**
 * Which activities to list; an absent part does not limit. Places are given with all that lies in
 * them, a party with all that are one with it; a day keeps what goes on on that day and what has no
 * known period; single records may be left out.
 */
public record ActivityFilter(
    Optional<Set<PlaceId>> places,
    Optional<String> sector,
    Optional<String> status,
    Optional<Set<PartyId>> parties,
    Optional<String> words,
    Optional<LocalDate> on,
    Set<UUID> without) {

  public static ActivityFilter all() {
    return on(Optional.empty());
  }

  /** All that goes on on a day, or all at any time. */
  public static ActivityFilter on(Optional<LocalDate> day) {
    return new ActivityFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        day,
        Set.of());
  }

  /** The same, of those alone that say these words. */
  public ActivityFilter saying(String wanted) {
    return new ActivityFilter(places, sector, status, parties, Optional.of(wanted), on, without);
  }

  /** The same, but for these records. */
  public ActivityFilter without(Set<UUID> records) {
    return new ActivityFilter(places, sector, status, parties, words, on, records);
  }

  /** Whether an activity goes on on the day, as the database tests it too. */
  public boolean keepsDay(Timespan when) {
    return on.map(
            day -> !when.start().orElse(day).isAfter(day) && !when.end().orElse(day).isBefore(day))
        .orElse(true);
  }
}
