package org.entente.registers.activities;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * When it happens: first and last day (both included; either may be unknown), and how precisely
 * that is known. Days have no time zone: they are days in the mission's zone.
 */
public record Timespan(Optional<LocalDate> start, Optional<LocalDate> end, Precision precision) {

  /** How precisely a period is known; never finer than it was told. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER,
    YEAR,
    UNKNOWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Timespan {
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      throw new IllegalArgumentException("ends before it starts: " + start + ".." + end);
    }
  }

  public static Timespan unknown() {
    return new Timespan(Optional.empty(), Optional.empty(), Precision.UNKNOWN);
  }

  /** The coarse twin of the start: the first day of its month. */
  Optional<LocalDate> coarseStart() {
    return start.map(day -> day.withDayOfMonth(1));
  }

  /** The coarse twin of the end: the last day of its month. */
  Optional<LocalDate> coarseEnd() {
    return end.map(day -> YearMonth.from(day).atEndOfMonth());
  }
}
