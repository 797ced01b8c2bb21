package org.entente.registers.needs;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.entente.reference.places.PlaceId;

/**
 * Which needs to list, and in which order; an absent part does not limit. Places are given with all
 * that lies in them; a day keeps what is said of it. Orders are "quantity", "since" and "known",
 * rising, or with a minus before them falling; any other is that of "-known".
 */
public record NeedFilter(
    Optional<Set<PlaceId>> places,
    Optional<String> sector,
    Optional<String> group,
    Optional<String> measure,
    Optional<String> words,
    Optional<LocalDate> on,
    String order) {

  private static final NeedFilter ALL =
      new NeedFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "-known");

  public static NeedFilter all() {
    return ALL;
  }

  /** The same, of those alone that say these words. */
  public NeedFilter saying(String wanted) {
    return new NeedFilter(places, sector, group, measure, Optional.of(wanted), on, order);
  }
}
