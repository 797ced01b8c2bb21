package org.entente.readings.coverage.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.readings.coverage.Cell;

/** What the map is coloured by. */
public enum Measure {
  PARTNERS,
  ACTIVITIES,
  PEOPLE;

  /** As it stands in the address; what is none of them is partners. */
  static Measure of(String written) {
    return Arrays.stream(values())
        .filter(measure -> measure.word().equals(written))
        .findFirst()
        .orElse(PARTNERS);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number of a cell; absent when nobody reported one. */
  Optional<Long> of(Cell cell) {
    return switch (this) {
      case PARTNERS -> Optional.of((long) cell.partners());
      case ACTIVITIES -> Optional.of((long) cell.activities());
      case PEOPLE -> cell.reached();
    };
  }
}
