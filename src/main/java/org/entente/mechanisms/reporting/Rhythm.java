package org.entente.mechanisms.reporting;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a report is owed: each week counted from the first day, each calendar month, each
 * quarter of a year, or once.
 */
public enum Rhythm {
  WEEKLY {
    @Override
    Span first(LocalDate from) {
      return new Span(from, from.plusDays(DAYS_OF_A_WEEK - 1));
    }

    @Override
    Span after(Span span) {
      return first(span.until().plusDays(1));
    }
  },
  MONTHLY {
    @Override
    Span first(LocalDate from) {
      var begin = from.withDayOfMonth(1);
      return new Span(begin, begin.plusMonths(1).minusDays(1));
    }

    @Override
    Span after(Span span) {
      return first(span.until().plusDays(1));
    }
  },
  QUARTERLY {
    @Override
    Span first(LocalDate from) {
      var month = (from.getMonthValue() - 1) / MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1;
      var begin = LocalDate.of(from.getYear(), month, 1);
      return new Span(begin, begin.plusMonths(MONTHS_OF_A_QUARTER).minusDays(1));
    }

    @Override
    Span after(Span span) {
      return first(span.until().plusDays(1));
    }
  },
  ONCE {
    @Override
    Span first(LocalDate from) {
      return new Span(from, from);
    }

    // No other is owed; when one would be, nobody waits for this one any more.
    @Override
    Span after(Span span) {
      return first(span.until().plusMonths(1));
    }
  };

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int MONTHS_OF_A_QUARTER = 3;

  /** The stretch of days with which it begins, when it is owed from this day on. */
  abstract Span first(LocalDate from);

  /** The stretch of days that follows. */
  abstract Span after(Span span);

  /** As it is written in forms and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Rhythm> of(String word) {
    return Arrays.stream(values()).filter(rhythm -> rhythm.word().equals(word)).findFirst();
  }
}
