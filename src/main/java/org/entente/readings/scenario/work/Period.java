package org.entente.readings.scenario.work;

import java.time.LocalDate;

/** A closed range of days; both ends are included. */
public record Period(LocalDate start, LocalDate end) {

  public Period {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("period ends before it starts: " + start + ".." + end);
    }
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  /** Whether they have a day in common. */
  public boolean meets(Period other) {
    return !start.isAfter(other.end) && !other.start.isAfter(end);
  }

  /** The month in which it begins. */
  public Period month() {
    return new Period(start.withDayOfMonth(1), start.withDayOfMonth(start.lengthOfMonth()));
  }
}
