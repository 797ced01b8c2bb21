package org.entente.mechanisms.intake.format;

/** Blank as people see it: no-break, zero-width and direction marks count as blank too. */
public final class Blanks {

  private Blanks() {}

  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The text without blanks at either end, and with one plain blank for each run inside. */
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    var clean = new StringBuilder(text.length());
    boolean pending = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (isBlank(letter)) {
        pending = !clean.isEmpty();
      } else {
        if (pending) {
          clean.append(' ');
          pending = false;
        }
        clean.append(letter);
      }
    }
    return clean.toString();
  }

  private static boolean isClean(String text) {
    boolean blankBefore = true;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean blank = isBlank(letter);
      if (blank && (blankBefore || letter != ' ')) {
        return false;
      }
      blankBefore = blank;
    }
    return text.isEmpty() || !blankBefore;
  }

  private static boolean isBlank(int letter) {
    return letter <= ' ' || (letter > '~' && isForeignBlank(letter));
  }

  private static boolean isForeignBlank(int letter) {
    return letter == 0x85
        || letter == 0xFEFF
        || Character.isSpaceChar(letter)
        || (letter >= 0x200B && letter <= 0x200F)
        || (letter >= 0x202A && letter <= 0x202E);
  }
}
