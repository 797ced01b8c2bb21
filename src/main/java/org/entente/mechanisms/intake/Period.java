package org.entente.mechanisms.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.entente.ground.problem.Refused;

/** The days that a report speaks of, both included, in the mission's zone. */
public record Period(LocalDate from, LocalDate until) {

  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a period ends before it begins: " + from + ".." + until);
    }
  }

  /** Reads {@code 2026-01-01..2026-03-31}; refused when it is written otherwise. */
  public static Period read(String written) {
    var days = written.strip().split("\\.\\.", -1);
    try {
      if (days.length == 2) {
        return new Period(LocalDate.parse(days[0].strip()), LocalDate.parse(days[1].strip()));
      }
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      throw new Refused(new ImportProblem.PeriodUnreadable(written));
    }
    throw new Refused(new ImportProblem.PeriodUnreadable(written));
  }
}
