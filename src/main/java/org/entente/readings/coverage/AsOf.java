package org.entente.readings.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.entente.ground.shell.Figure;

/**
 * Which time a reading speaks of: a day in the world (in the mission's zone), a calendar month, or
 * without either any time; and an instant up to which we knew, now when absent. Of a day and a
 * month both must hold.
 */
public record AsOf(Optional<LocalDate> day, Optional<YearMonth> month, Optional<Instant> knownAt) {

  public static AsOf now() {
    return new AsOf(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The last day of which it speaks; none when it is any time. */
  Optional<LocalDate> lastDay() {
    return day.or(() -> month.map(YearMonth::atEndOfMonth));
  }

  /** The days of which it speaks, for what a figure rests on; none when it is any time. */
  public Optional<Figure.Period> period() {
    return day.map(only -> new Figure.Period(only, only))
        .or(() -> month.map(all -> new Figure.Period(all.atDay(1), all.atEndOfMonth())));
  }

  /** Whether presences are kept for it, so that nothing has to be counted. */
  boolean isKept() {
    return day.isEmpty() && knownAt.isEmpty();
  }
}
