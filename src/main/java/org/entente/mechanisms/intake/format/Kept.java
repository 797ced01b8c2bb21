package org.entente.mechanisms.intake.format;

import java.util.regex.Pattern;

/** Texts as a database keeps them: without the letter NUL and without halves of letters. */
final class Kept {

  private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");

  private Kept() {}

  static String text(String text) {
    return whole(text) ? text : UNKEPT.matcher(text).replaceAll("");
  }

  static RawRow row(RawRow row) {
    return row.cells().stream().allMatch(Kept::whole)
        ? row
        : new RawRow(row.number(), row.cells().stream().map(Kept::text).toList(), row.filtered());
  }

  /** Looks at each letter once, for every cell of a file comes by here. */
  private static boolean whole(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == 0 || Character.isSurrogate(letter)) {
        return !UNKEPT.matcher(text).find();
      }
    }
    return true;
  }
}
