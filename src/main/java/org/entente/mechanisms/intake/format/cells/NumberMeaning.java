package org.entente.mechanisms.intake.format.cells;

import java.util.Locale;

/** How a number in a cell is meant, as the cell's number format tells. */
public sealed interface NumberMeaning {

  record Plain() implements NumberMeaning {}

  record Moment() implements NumberMeaning {}

  /** A code written with leading zeros up to {@code digits}. */
  record Padded(int digits) implements NumberMeaning {}

  NumberMeaning PLAIN = new Plain();
  NumberMeaning MOMENT = new Moment();

  /** No spreadsheet program writes a longer format code. */
  int LONGEST_CODE = 255;

  /** The date and time formats that every workbook has by these numbers, without listing them. */
  static NumberMeaning builtIn(int id) {
    boolean moment =
        (id >= 14 && id <= 22)
            || (id >= 27 && id <= 36)
            || (id >= 45 && id <= 47)
            || (id >= 50 && id <= 58);
    return moment ? MOMENT : PLAIN;
  }

  /** The meaning of a format code that a workbook brings itself, such as {@code dd/mm/yyyy}. */
  static NumberMeaning of(String code) {
    if (code.length() > LONGEST_CODE) {
      return PLAIN;
    }
    if (code.matches("0{2,15}")) {
      return new Padded(code.length());
    }
    var bare =
        code.toLowerCase(Locale.ROOT)
            .replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+]|m+]|s+])[^\\]]*]", "")
            .replace("general", "");
    return bare.matches("(?s).*[ymdhs].*") && !bare.matches("(?s).*[0#?].*[0#?].*e\\+.*")
        ? MOMENT
        : PLAIN;
  }
}
