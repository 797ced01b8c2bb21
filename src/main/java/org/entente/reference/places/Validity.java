package org.entente.reference.places;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The edition a place belongs to: dates of its first and last day, each open when not known. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

  public static final Validity ALWAYS = new Validity(null, null);

  public Validity {
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("a place ends before it begins: " + from + ".." + until);
    }
  }

  public Optional<LocalDate> firstDay() {
    return Optional.ofNullable(from);
  }

  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(until);
  }

  /** True when the place has not ended before this day; a later edition may describe it. */
  public boolean stillHoldsOn(LocalDate day) {
    return until == null || !day.isAfter(until);
  }

  public boolean beganBy(LocalDate day) {
    return from == null || !day.isBefore(from);
  }
}
