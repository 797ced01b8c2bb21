package org.entente.registers.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.entente.reference.places.PlaceId;

/**
 * Which reports of access to list, and in which order; an absent part does not limit. Places are
 * given with all that lies in them; a day keeps what is said of it. The order is "since", rising;
 * any other is falling.
 */
public record AccessFilter(
    Optional<Set<PlaceId>> places,
    Optional<String> level,
    Optional<String> category,
    Optional<LocalDate> on,
    Optional<String> words,
    String order) {

  private static final AccessFilter ALL =
      new AccessFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "-since");

  public static AccessFilter all() {
    return ALL;
  }

  /** The same, of those alone that say these words. */
  public AccessFilter saying(String wanted) {
    return new AccessFilter(places, level, category, on, Optional.of(wanted), order);
  }
}
