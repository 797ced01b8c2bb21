package org.entente.mechanisms.intake.values;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the numbers of one column. Whether 1.234 is one thousand or one and a bit is settled by the
 * other values of the column; while none of them tells, such a value is not read.
 */
public record CountReader(Mark decimalMark) {

  /** Which sign parts the whole from the rest. */
  public enum Mark {
    POINT,
    COMMA,
    /** No value needs the answer. */
    NOT_ASKED,
    /** Some values need the answer and none gives it: ask once for the column. */
    OPEN
  }

  private static final Pattern WHOLE = Pattern.compile("[-+]?\\d+");
  private static final Pattern ANY =
      Pattern.compile("[-+]?\\d{1,3}(?:[,.]?\\d{3})*(?:[.,]\\d+)?|[-+]?\\d+(?:[.,]\\d+)?");
  private static final Pattern AMBIGUOUS = Pattern.compile("[-+]?[1-9]\\d{0,2}[.,]\\d{3}");
  private static final Pattern POINT_ENDS =
      Pattern.compile(
          "[-+]?\\d+\\.(?!\\d{3}$)\\d+|.*,.*\\.\\d*|.*,\\d{3},.*|[-+]?(?:0|\\d{4,})\\.\\d+");
  private static final Pattern COMMA_ENDS =
      Pattern.compile(
          "[-+]?\\d+,(?!\\d{3}$)\\d+|.*\\..*,\\d*|.*\\.\\d{3}\\..*|[-+]?(?:0|\\d{4,}),\\d+");

  /** A reader for a column with these values. */
  public static CountReader forColumn(Collection<String> values) {
    long points = 0;
    long commas = 0;
    long asked = 0;
    for (var value : values) {
      var text = plain(value);
      points += POINT_ENDS.matcher(text).matches() ? 1 : 0;
      commas += COMMA_ENDS.matcher(text).matches() ? 1 : 0;
      asked += AMBIGUOUS.matcher(text).matches() ? 1 : 0;
    }
    if (points == commas) {
      return new CountReader(asked > 0 || points > 0 ? Mark.OPEN : Mark.NOT_ASKED);
    }
    return new CountReader(points > commas ? Mark.POINT : Mark.COMMA);
  }

  /** Whether the values of the column told which sign parts the whole from the rest. */
  public boolean settled() {
    return decimalMark == Mark.POINT || decimalMark == Mark.COMMA;
  }

  /**
   * Whether it is one number when a point stands before decimals, and another when a comma does.
   */
  public static boolean readsTwoWays(String value) {
    var point = new CountReader(Mark.POINT).read(value);
    return point.isPresent() && !point.equals(new CountReader(Mark.COMMA).read(value));
  }

  /** The number, nothing when the value is none or ambiguous. */
  public Optional<BigDecimal> read(String value) {
    var text = plain(value);
    if (WHOLE.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text));
    }
    if (!ANY.matcher(text).matches()) {
      return Optional.empty();
    }
    if (POINT_ENDS.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(",", "")));
    }
    if (COMMA_ENDS.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
    }
    return switch (decimalMark) {
      case POINT -> Optional.of(new BigDecimal(text.replace(",", "")));
      case COMMA -> Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
      case NOT_ASKED, OPEN -> Optional.empty();
    };
  }

  /** Whether the value has the shape of a number, whatever its marks. */
  public static boolean looksLikeNumber(String value) {
    return ANY.matcher(plain(value)).matches();
  }

  /** Digits as 0-9, Arabic marks as Latin ones, blanks and apostrophes between thousands gone. */
  private static String plain(String value) {
    var digits = Folded.digits(value.strip()).replace('٫', '.').replace('٬', ',');
    return digits.replaceAll("(?<=\\d)[\\s\\u00A0\\u202F\\u2009'’](?=\\d{3}(?!\\d))", "");
  }
}
