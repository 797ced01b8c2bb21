package org.entente.mechanisms.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that one expected report speaks of, both ends included, in the mission's zone. */
public record Span(LocalDate from, LocalDate until) {

  public Span {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a span ends before it begins: " + from + ".." + until);
    }
  }

  /** How many days it has. */
  long days() {
    return ChronoUnit.DAYS.between(from, until) + 1;
  }

  /** How many days it has in common with another stretch of days. */
  long daysWithin(LocalDate first, LocalDate last) {
    var begin = first.isAfter(from) ? first : from;
    var end = last.isBefore(until) ? last : until;
    return end.isBefore(begin) ? 0 : ChronoUnit.DAYS.between(begin, end) + 1;
  }
}
