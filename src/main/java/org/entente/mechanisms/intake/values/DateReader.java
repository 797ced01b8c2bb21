package org.entente.mechanisms.intake.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the dates of one column. Whether 03/04/2022 is in March or in April is settled by the other
 * values of the column; when none of them tells, the order stays open and such a value is not read.
 */
public record DateReader(Order order) {

  /** Which number of a date written with numbers comes first. */
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    /** No value needs the answer. */
    NOT_ASKED,
    /** Some values need the answer and none gives it: ask once for the column. */
    OPEN,
    /** The values contradict each other. */
    MIXED
  }

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?:[T ,].*)?");
  private static final Pattern YEAR_MONTH = Pattern.compile("((?:19|20)\\d\\d)[-/. ](\\d{1,2})");
  private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/. ]((?:19|20)\\d\\d)");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern SERIAL = Pattern.compile("([2-5]\\d{4})(?:\\.\\d+)?");
  private static final Pattern QUARTER = Pattern.compile("(?:q|t|qtr|quarter|trimestre) ?([1-4])");
  private static final Pattern YEAR_WORD = Pattern.compile("(?:19|20)\\d\\d|\\d\\d");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  /** A reader for a column with these values, blanks among them left aside. */
  public static DateReader forColumn(Collection<String> values) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    boolean asked = false;
    for (var value : values) {
      var found = NUMBERS.matcher(plain(value));
      if (found.matches()) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(2));
        dayFirst |= first > 12 && second <= 12;
        monthFirst |= second > 12 && first <= 12;
        asked |= first != second;
      }
    }
    return new DateReader(settled(dayFirst, monthFirst, asked));
  }

  /** Whether the values of the column told which number comes first. */
  public boolean settled() {
    return order == Order.DAY_FIRST || order == Order.MONTH_FIRST;
  }

  /** Whether it is one date when the day comes first, and another when the month does. */
  public static boolean readsTwoWays(String value) {
    var dayFirst = new DateReader(Order.DAY_FIRST).read(value);
    return dayFirst.isPresent() && !dayFirst.equals(new DateReader(Order.MONTH_FIRST).read(value));
  }

  private static Order settled(boolean dayFirst, boolean monthFirst, boolean asked) {
    if (dayFirst && monthFirst) {
      return Order.MIXED;
    }
    if (dayFirst || monthFirst) {
      return dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }
    return asked ? Order.OPEN : Order.NOT_ASKED;
  }

  /** What the value says, as precisely as it says it; nothing when it is no date or ambiguous. */
  public Optional<When> read(String value) {
    var text = plain(value);
    try {
      return numbers(text).or(() -> words(Folded.text(text)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Whether the value has the shape of a date, whatever the order of its numbers. */
  public static boolean looksLikeDate(String value) {
    return new DateReader(Order.DAY_FIRST).read(value).isPresent()
        || new DateReader(Order.MONTH_FIRST).read(value).isPresent();
  }

  private static String plain(String value) {
    return Folded.digits(value.strip());
  }

  private Optional<When> numbers(String text) {
    return match(ISO, text)
        .<When>map(found -> day(number(found, 1), number(found, 2), number(found, 3)))
        .or(() -> match(NUMBERS, text).flatMap(this::ordered))
        .or(() -> match(YEAR_MONTH, text).map(at -> month(number(at, 1), number(at, 2))))
        .or(() -> match(MONTH_YEAR, text).map(at -> month(number(at, 2), number(at, 1))))
        .or(() -> match(YEAR, text).map(at -> new When.InYear(number(at, 0))))
        .or(() -> match(SERIAL, text).map(at -> new When.Day(DAY_ZERO.plusDays(number(at, 1)))));
  }

  private Optional<When> ordered(MatchResult found) {
    int first = number(found, 1);
    int second = number(found, 2);
    int year = fullYear(number(found, 3));
    if (first == second || second > 12) {
      return Optional.of(day(year, first, second));
    }
    if (first > 12) {
      return Optional.of(day(year, second, first));
    }
    return switch (order) {
      case DAY_FIRST -> Optional.of(day(year, second, first));
      case MONTH_FIRST -> Optional.of(day(year, first, second));
      case NOT_ASKED, OPEN, MIXED -> Optional.empty();
    };
  }

  private static Optional<When> words(String text) {
    var quarter = QUARTER.matcher(text);
    var words = List.of(text.split(" ", -1));
    var year = words.stream().filter(word -> YEAR_WORD.matcher(word).matches()).toList();
    if (quarter.find() && !year.isEmpty()) {
      return Optional.of(
          new When.InQuarter(fullYear(Integer.parseInt(year.getLast())), number(quarter, 1)));
    }
    return month(words).flatMap(month -> around(month, words));
  }

  private static Optional<Month> month(List<String> words) {
    var pairs = new ArrayList<>(words);
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs.stream().flatMap(word -> Months.named(word).stream()).findFirst();
  }

  /** The numbers that stand around a month's name: none, a year, or a day and a year. */
  private static Optional<When> around(Month month, List<String> words) {
    var numbers =
        words.stream()
            .map(word -> word.replaceFirst("(?<=\\d)(st|nd|rd|th|er|o|a)$", ""))
            .filter(word -> word.matches("\\d{1,4}"))
            .map(Integer::valueOf)
            .toList();
    boolean onlyAMonth = words.size() <= numbers.size() + 4;
    if (!onlyAMonth) {
      return Optional.empty();
    }
    return switch (numbers.size()) {
      case 0 -> words.size() <= 2 ? Optional.of(new When.MonthOfSomeYear(month)) : Optional.empty();
      case 1 -> Optional.of(month(fullYear(numbers.getFirst()), month.getValue()));
      case 2 -> {
        boolean yearFirst = numbers.getFirst() > 31;
        int year = fullYear(yearFirst ? numbers.getFirst() : numbers.getLast());
        int day = yearFirst ? numbers.getLast() : numbers.getFirst();
        yield Optional.of(day(year, month.getValue(), day));
      }
      default -> Optional.empty();
    };
  }

  private static When day(int year, int month, int day) {
    return new When.Day(LocalDate.of(year, month, day));
  }

  private static When month(int year, int month) {
    return new When.InMonth(YearMonth.of(year, month));
  }

  private static int fullYear(int year) {
    return year < 100 ? 2000 + year : year;
  }

  private static Optional<MatchResult> match(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.matches() ? Optional.of(found.toMatchResult()) : Optional.empty();
  }

  private static int number(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
