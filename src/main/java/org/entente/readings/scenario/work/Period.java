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
}
