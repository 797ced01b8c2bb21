package org.entente.reference.places;

import java.util.Optional;

/**
 * Which places to list: of this level, directly in this place, with a name that contains the text
 * however it is spelled (or a code that begins with it); and which stretch of that list, which is
 * ordered by level and name.
 */
public record PlaceFilter(
    Optional<AdminLevel> level,
    Optional<PlaceId> parent,
    Optional<String> text,
    int skipped,
    int atMost) {

  private static final PlaceFilter ALL =
      new PlaceFilter(Optional.empty(), Optional.empty(), Optional.empty(), 0, Integer.MAX_VALUE);

  public PlaceFilter {
    text = text.map(String::strip).filter(written -> !written.isEmpty());
    if (skipped < 0 || atMost < 1) {
      throw new IllegalArgumentException("no such stretch: " + skipped + ", " + atMost);
    }
  }

  public static PlaceFilter all() {
    return ALL;
  }

  public PlaceFilter of(AdminLevel wanted) {
    return new PlaceFilter(Optional.of(wanted), parent, text, skipped, atMost);
  }

  public PlaceFilter in(PlaceId wanted) {
    return new PlaceFilter(level, Optional.of(wanted), text, skipped, atMost);
  }

  public PlaceFilter naming(String wanted) {
    return new PlaceFilter(level, parent, Optional.of(wanted), skipped, atMost);
  }

  /** The page with this number, counted from 1. */
  public PlaceFilter page(int number, int size) {
    return new PlaceFilter(level, parent, text, Math.multiplyExact(number - 1, size), size);
  }
}
