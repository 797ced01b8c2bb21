package org.entente.registers.activities.rows;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.mechanisms.intake.Period;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.When;
import org.entente.registers.activities.Timespan;

/**
 * The days of a row: from its start and end, else from the one date it has, else from the period of
 * the whole report, else unknown. A month without a year is taken in the year of the period;
 * without a period it stays unknown.
 */
record RowDays(Optional<LocalDate> start, Optional<LocalDate> end, Timespan.Precision precision) {

  static RowDays of(ReadRow row, SettledValues settled, Optional<Period> period) {
    var start = settled.date(row, Field.START);
    var end = settled.date(row, Field.END);
    var reported = settled.date(row, Field.REPORTED);
    if (start.isPresent() || end.isPresent()) {
      return known(
          start.flatMap(date -> Days.of(date, period)), end.flatMap(date -> Days.of(date, period)));
    }
    var only = reported.flatMap(date -> Days.of(date, period));
    if (only.isPresent() && only.get().precision() != Timespan.Precision.DAY) {
      return known(only, only);
    }
    return period
        .map(
            days ->
                new RowDays(Optional.of(days.from()), Optional.of(days.until()), precision(days)))
        .orElseGet(() -> known(only, only));
  }

  private static RowDays known(Optional<Days> start, Optional<Days> end) {
    var precision = start.or(() -> end).map(Days::precision).orElse(Timespan.Precision.UNKNOWN);
    return new RowDays(start.map(Days::first), end.map(Days::last), precision);
  }

  /** A report for a period says no more than that it happened within. */
  private static Timespan.Precision precision(Period period) {
    return period.from().equals(period.until()) ? Timespan.Precision.DAY : Timespan.Precision.MONTH;
  }

  boolean contradict() {
    return start.isPresent() && end.isPresent() && end.get().isBefore(start.get());
  }

  Timespan when() {
    return new Timespan(start, end, precision);
  }

  /** The first and last day that a written date may mean, and how precise it is. */
  private record Days(LocalDate first, LocalDate last, Timespan.Precision precision) {

    static Optional<Days> of(When written, Optional<Period> period) {
      return switch (written) {
        case When.MonthOfSomeYear month ->
            period.flatMap(days -> of(month.in(days.from().getYear()), period));
        case When other -> Optional.of(new Days(other.first(0), other.last(0), precision(other)));
      };
    }

    private static Timespan.Precision precision(When written) {
      return switch (written) {
        case When.Day _ -> Timespan.Precision.DAY;
        case When.InMonth _ -> Timespan.Precision.MONTH;
        case When.MonthOfSomeYear _ -> Timespan.Precision.MONTH;
        case When.InQuarter _ -> Timespan.Precision.QUARTER;
        case When.InYear _ -> Timespan.Precision.YEAR;
      };
    }
  }
}
