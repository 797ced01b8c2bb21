package org.entente.mechanisms.intake.values;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** A point in time exactly as precise as it was written; never more. No time zone: field dates. */
public sealed interface When {

  record Day(LocalDate date) implements When {}

  record InMonth(YearMonth month) implements When {}

  record InQuarter(int year, int quarter) implements When {
    public InQuarter {
      if (quarter < 1 || quarter > 4) {
        throw new IllegalArgumentException("a year has quarters 1 to 4: " + quarter);
      }
    }
  }

  record InYear(int year) implements When {}

  /** A month whose year must come from the report's period. */
  record MonthOfSomeYear(Month month) implements When {
    public InMonth in(int year) {
      return new InMonth(YearMonth.of(year, month));
    }
  }

  /** The first day it may mean, reading a month without a year as one of {@code yearIfMissing}. */
  default LocalDate first(int yearIfMissing) {
    return switch (this) {
      case Day(var date) -> date;
      case InMonth(var month) -> month.atDay(1);
      case InQuarter(int year, int quarter) -> LocalDate.of(year, quarter * 3 - 2, 1);
      case InYear(int year) -> LocalDate.of(year, 1, 1);
      case MonthOfSomeYear(var month) -> LocalDate.of(yearIfMissing, month, 1);
    };
  }

  /** The last day it may mean, reading a month without a year as one of {@code yearIfMissing}. */
  default LocalDate last(int yearIfMissing) {
    return switch (this) {
      case Day(var date) -> date;
      case InMonth(var month) -> month.atEndOfMonth();
      case InQuarter(int year, int quarter) -> YearMonth.of(year, quarter * 3).atEndOfMonth();
      case InYear(int year) -> LocalDate.of(year, 12, 31);
      case MonthOfSomeYear(var month) -> YearMonth.of(yearIfMissing, month).atEndOfMonth();
    };
  }
}
