package org.entente.ground.ledger.log;

import java.util.Base64;
import java.util.regex.Pattern;

/** What the formats have in common: base 64, decimal numbers, one way of writing each. */
public final class Text {

  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

  private Text() {}

  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Reads base 64 that is written as this class writes it, padded and without spare bits. */
  public static byte[] bytes(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64);
      if (base64(bytes).equals(base64)) {
        return bytes;
      }
    } catch (IllegalArgumentException notInTheAlphabet) {
      throw new Malformed("not base 64: " + excerpt(base64));
    }
    throw new Malformed("not base 64 as it is written: " + excerpt(base64));
  }

  /** Reads a number from 0 to 2^63-1 without leading zeroes. */
  public static long number(String decimal) {
    if (DECIMAL.matcher(decimal).matches()) {
      try {
        return Long.parseLong(decimal);
      } catch (NumberFormatException tooGreat) {
        throw new Malformed("too great a number: " + decimal);
      }
    }
    throw new Malformed("not a number: " + excerpt(decimal));
  }

  /** What stands after a word and a space at the beginning of a line. */
  public static String after(String word, String line) {
    if (!line.startsWith(word + " ")) {
      throw new Malformed("expected “" + word + "”, found: " + excerpt(line));
    }
    return line.substring(word.length() + 1);
  }

  public static String excerpt(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
