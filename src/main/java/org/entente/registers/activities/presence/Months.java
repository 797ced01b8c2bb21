package org.entente.registers.activities.presence;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.entente.registers.activities.Timespan;

/** The calendar months from the first to the last, both included. */
public record Months(YearMonth first, YearMonth last) {

  /** Of what lasts longer than this, the last ten years are told by month. */
  private static final int LONGEST = 120;

  public Months {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("months end before they begin: " + first + ".." + last);
    }
  }

  /**
   * The months in which an activity goes on. What has no end goes on until the month (UTC) in which
   * it was reported: nobody has said anything of it since. What has no start is known of the month
   * of its end alone; what has neither, of none.
   */
  public static Optional<Months> of(Timespan when, Instant knownAt) {
    var start = when.start().map(YearMonth::from);
    var end = when.end().map(YearMonth::from);
    var reported = YearMonth.from(knownAt.atZone(UTC));
    return start
        .or(() -> end)
        .map(first -> lasting(first, end.orElseGet(() -> later(first, reported))));
  }

  private static Months lasting(YearMonth first, YearMonth last) {
    return new Months(later(first, last.minusMonths(LONGEST - 1L)), last);
  }

  /** The least range that holds both. */
  public Months and(Months other) {
    return new Months(first.isBefore(other.first) ? first : other.first, later(last, other.last));
  }

  public boolean includes(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /** How many they are. */
  public int count() {
    return (int) first.until(last, ChronoUnit.MONTHS) + 1;
  }

  public LocalDate firstDay() {
    return first.atDay(1);
  }

  /** The first day of the last month. */
  public LocalDate lastMonth() {
    return last.atDay(1);
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isBefore(other) ? other : one;
  }
}
