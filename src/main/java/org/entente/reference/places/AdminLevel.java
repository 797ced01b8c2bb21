package org.entente.reference.places;

import java.util.List;
import java.util.Optional;

/** The administrative level of a place: 0 is the country, 1 its largest parts, down to 5. */
public enum AdminLevel {
  ADM0(0),
  ADM1(1),
  ADM2(2),
  ADM3(3),
  ADM4(4),
  ADM5(5);

  public static final AdminLevel COUNTRY = ADM0;

  private static final List<AdminLevel> LEVELS = List.of(values());

  private final int number;

  AdminLevel(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  /** The level of this number; empty when it is not 0 to 5. */
  public static Optional<AdminLevel> of(int number) {
    return number >= 0 && number < LEVELS.size()
        ? Optional.of(LEVELS.get(number))
        : Optional.empty();
  }

  /** The next level up; the country has none. */
  public Optional<AdminLevel> above() {
    return of(number - 1);
  }

  public boolean deeperThan(AdminLevel other) {
    return number > other.number;
  }
}
