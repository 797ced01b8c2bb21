package org.entente.ground.matching.records;

import org.entente.ground.matching.Letters;

/**
 * A written value as words of the letters a to z and digits, one blank between two: case, accents,
 * scripts and punctuation are gone (Unicode NFKD, ICU Any-Latin). Apostrophes join.
 */
final class Folding {

  private static final int ASCII = 0x80;

  private Folding() {}

  static String of(String written) {
    for (int at = 0; at < written.length(); at++) {
      if (written.charAt(at) >= ASCII) {
        return ascii(Letters.latin(written));
      }
    }
    return ascii(written);
  }

  private static String ascii(String written) {
    var folded = new char[written.length()];
    int length = 0;
    boolean apart = false;
    for (int at = 0; at < written.length(); at++) {
      char letter = lower(written.charAt(at));
      if (isWord(letter)) {
        if (apart && length > 0) {
          folded[length++] = ' ';
        }
        folded[length++] = letter;
        apart = false;
      } else if (letter != '\'') {
        apart = true;
      }
    }
    return new String(folded, 0, length);
  }

  private static char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
  }

  private static boolean isWord(char letter) {
    return letter < ASCII
        ? (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
        : Character.isLetterOrDigit(letter);
  }
}
