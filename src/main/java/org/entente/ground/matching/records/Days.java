package org.entente.ground.matching.records;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as tables have them: year first (ISO 8601, with or without signs, a time may follow),
 * or year last. Which of the two numbers before a year is the month is found from all values.
 */
final class Days {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T ].*)?");
  private static final Pattern BARE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T ].*)?");
  private static final int FIRST_YEAR = 1700;
  private static final int LAST_YEAR = 2200;
  private static final int MONTHS = 12;
  private static final int SHORTEST = 8;
  private static final int LOOKED_AT = 100_000;

  private final boolean monthBeforeDay;

  private Days(boolean monthBeforeDay) {
    this.monthBeforeDay = monthBeforeDay;
  }

  /** Learns from the values in which order day and month stand; day first when they do not tell. */
  static Days of(List<String> values) {
    long dayFirst = 0;
    long monthFirst = 0;
    for (var value : values.subList(0, Math.min(LOOKED_AT, values.size()))) {
      var found = YEAR_LAST.matcher(value);
      if (value.length() >= SHORTEST && found.matches()) {
        dayFirst += number(found, 1) > MONTHS ? 1 : 0;
        monthFirst += number(found, 3) > MONTHS ? 1 : 0;
      }
    }
    return new Days(monthFirst > dayFirst);
  }

  /** The day counted from 1970-01-01; not a number when it is no day. */
  double read(String written) {
    if (written.length() < SHORTEST || !Character.isDigit(written.charAt(0))) {
      return Double.NaN;
    }
    var first = YEAR_FIRST.matcher(written);
    if (first.matches()) {
      return day(number(first, 1), number(first, 3), number(first, 4));
    }
    var bare = BARE.matcher(written);
    if (bare.matches()) {
      return day(number(bare, 1), number(bare, 2), number(bare, 3));
    }
    var last = YEAR_LAST.matcher(written);
    if (last.matches()) {
      int month = number(last, monthBeforeDay ? 1 : 3);
      int day = number(last, monthBeforeDay ? 3 : 1);
      return day(number(last, 4), month, day);
    }
    return Double.NaN;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static double day(int year, int month, int day) {
    boolean possible = year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= MONTHS;
    if (!possible || !YearMonth.of(year, month).isValidDay(day)) {
      return Double.NaN;
    }
    return YearMonth.of(year, month).atDay(day).toEpochDay();
  }
}
