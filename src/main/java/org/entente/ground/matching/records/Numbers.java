package org.entente.ground.matching.records;

/**
 * Reads numbers as they stand in tables: with a sign, with commas between thousands, with a
 * currency before or behind. What is none is not a number (NaN).
 */
final class Numbers {

  private static final int LONGEST_CURRENCY = 3;
  private static final int THOUSAND = 3;
  private static final int MOST_DIGITS_OF_A_LONG = 18;

  private Numbers() {}

  static double read(String written) {
    return written.length() <= MOST_DIGITS_OF_A_LONG && isDigits(written)
        ? Long.parseLong(written)
        : readSigned(written);
  }

  /** Whether it is of the digits 0 to 9 alone. */
  static boolean isDigits(String written) {
    for (int at = 0; at < written.length(); at++) {
      if (!isDigit(written.charAt(at))) {
        return false;
      }
    }
    return !written.isEmpty();
  }

  private static double readSigned(String written) {
    int from = 0;
    int end = written.length();
    while (from < end && from <= LONGEST_CURRENCY && !startsNumber(written.charAt(from))) {
      from++;
    }
    while (end > from
        && written.length() - end <= LONGEST_CURRENCY
        && !isDigit(written.charAt(end - 1))) {
      end--;
    }
    return bare(written, from, end);
  }

  private static double bare(String written, int from, int end) {
    var digits = new StringBuilder(end - from);
    int sinceComma = -1;
    for (int at = from; at < end; at++) {
      char letter = written.charAt(at);
      boolean sign = letter == '-' && at == from;
      boolean point = letter == '.' && digits.indexOf(".") < 0;
      if (letter == ',') {
        if (sinceComma >= 0 && sinceComma != THOUSAND) {
          return Double.NaN;
        }
        sinceComma = 0;
      } else if (isDigit(letter) || sign || point) {
        if (point && sinceComma >= 0 && sinceComma != THOUSAND) {
          return Double.NaN;
        }
        sinceComma = point ? -1 : sinceComma < 0 ? -1 : sinceComma + 1;
        digits.append(letter);
      } else {
        return Double.NaN;
      }
    }
    boolean readable = digits.chars().anyMatch(letter -> isDigit((char) letter));
    boolean whole = sinceComma < 0 || sinceComma == THOUSAND;
    return readable && whole ? Double.parseDouble(digits.toString()) : Double.NaN;
  }

  private static boolean startsNumber(char letter) {
    return isDigit(letter) || letter == '-' || letter == '.';
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
