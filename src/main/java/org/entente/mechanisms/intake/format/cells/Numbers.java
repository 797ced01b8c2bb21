package org.entente.mechanisms.intake.format.cells;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Writes the number of a cell as a person would: dates as ISO 8601 without a zone, whole numbers
 * without {@code .0}, at most the 15 digits that a spreadsheet keeps.
 */
public final class Numbers {

  private static final MathContext SPREADSHEET_DIGITS = new MathContext(15);
  private static final int SECONDS_A_DAY = 86_400;
  private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final double LAST_DAY = 2_958_466;
  private static final int LARGEST_POWER_OF_TEN = 30;

  private final boolean countsFrom1904;

  public Numbers(boolean countsFrom1904) {
    this.countsFrom1904 = countsFrom1904;
  }

  /** The text of {@code raw}, a number in XML notation; anything else is returned as it is. */
  public String text(String raw, NumberMeaning meaning) {
    if (raw.isEmpty()) {
      return raw;
    }
    return switch (meaning) {
      case NumberMeaning.Plain() -> plain(raw);
      case NumberMeaning.Moment() -> moment(raw);
      case NumberMeaning.Padded(int digits) -> padded(plain(raw), digits);
    };
  }

  private static String plain(String raw) {
    if (isShortWholeNumber(raw)) {
      return raw;
    }
    try {
      var number = new BigDecimal(raw).round(SPREADSHEET_DIGITS);
      if (number.signum() == 0) {
        return "0";
      }
      var bare = number.stripTrailingZeros();
      return Math.abs(bare.scale()) > LARGEST_POWER_OF_TEN ? bare.toString() : bare.toPlainString();
    } catch (NumberFormatException notANumber) {
      return raw;
    }
  }

  private static boolean isShortWholeNumber(String raw) {
    return raw.length() <= 15
        && raw.charAt(0) != '0'
        && raw.chars().allMatch(each -> each >= '0' && each <= '9');
  }

  private static String padded(String number, int digits) {
    boolean whole = number.chars().allMatch(each -> each >= '0' && each <= '9');
    return whole ? "0".repeat(Math.max(0, digits - number.length())) + number : number;
  }

  private String moment(String raw) {
    double serial;
    try {
      serial = Double.parseDouble(raw);
    } catch (NumberFormatException notANumber) {
      return raw;
    }
    if (!(serial >= 0 && serial < LAST_DAY)) {
      return plain(raw);
    }
    long seconds = Math.round(serial * SECONDS_A_DAY);
    var time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
    long days = seconds / SECONDS_A_DAY;
    if (days == 0) {
      return time.toString();
    }
    var date = date(days);
    return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date.atTime(time).toString();
  }

  /** Day 60 of the 1900 count, 29 February 1900, never was; the days before it are one later. */
  private LocalDate date(long days) {
    if (countsFrom1904) {
      return DAY_ZERO_1904.plusDays(days);
    }
    return DAY_ZERO_1900.plusDays(days < 60 ? days + 1 : days);
  }
}
