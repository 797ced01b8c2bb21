package org.entente.registers.incidents;

import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.entente.reference.places.PlaceId;

/**
 * Which incidents to list, and in which order; an absent part does not limit. Places are given with
 * all that lies in them; a month keeps what may have happened in it. Orders are "since" and "dead",
 * rising, or with a minus before them falling; any other is that of "-since".
 */
public record IncidentFilter(
    Optional<Set<PlaceId>> places,
    Optional<String> kind,
    Optional<YearMonth> month,
    Optional<String> words,
    String order) {

  private static final IncidentFilter ALL =
      new IncidentFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "-since");

  public static IncidentFilter all() {
    return ALL;
  }

  /** The same, of those alone that say these words. */
  public IncidentFilter saying(String wanted) {
    return new IncidentFilter(places, kind, month, Optional.of(wanted), order);
  }
}
