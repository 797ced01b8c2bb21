package org.entente.mechanisms.intake.format.cells;

import java.util.regex.Pattern;

/** Texts as a database keeps them: without the letter NUL and without halves of letters. */
public final class KeptText {

  private static final Pattern UNKEPT = Pattern.compile("[\\x00\\p{Cs}]");

  private KeptText() {}

  public static String of(String text) {
    return whole(text) ? text : UNKEPT.matcher(text).replaceAll("");
  }

  /**
   * Whether it is kept as it is. Looks at each letter once, for every cell of a file comes by here.
   */
  public static boolean whole(String text) {
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == 0 || Character.isSurrogate(letter)) {
        return !UNKEPT.matcher(text).find();
      }
    }
    return true;
  }
}
