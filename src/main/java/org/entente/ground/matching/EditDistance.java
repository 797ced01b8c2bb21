package org.entente.ground.matching;

import java.util.Arrays;

/**
 * How many letters must be put in, left out or changed to make one text of another (Levenshtein),
 * 64 rows of the table at a time: Myers, JACM 46(3) 1999, in blocks as in Hyyrö, 2003.
 */
public final class EditDistance {

  private static final int WORD = Long.SIZE;
  private static final int TABLE = 128;

  private EditDistance() {}

  /** The distance: 0 for equal texts, at most the length of the longer one. */
  public static int between(String one, String other) {
    boolean swap = one.length() > other.length();
    var pattern = swap ? other : one;
    var text = swap ? one : other;
    if (pattern.isEmpty()) {
      return text.length();
    }
    return new Columns(pattern).distance(text);
  }

  /** The columns of the table, each held as the places where it rises and falls. */
  private static final class Columns {

    private final String pattern;
    private final int blocks;
    private final long[] rises;
    private final long[] falls;
    private final long[][] ascii;

    Columns(String pattern) {
      this.pattern = pattern;
      this.blocks = (pattern.length() + WORD - 1) / WORD;
      this.rises = new long[blocks];
      this.falls = new long[blocks];
      this.ascii = new long[blocks][TABLE];
      Arrays.fill(rises, -1L);
      for (int at = 0; at < pattern.length(); at++) {
        if (pattern.charAt(at) < TABLE) {
          ascii[at / WORD][pattern.charAt(at)] |= 1L << (at % WORD);
        }
      }
    }

    int distance(String text) {
      int distance = pattern.length();
      for (int at = 0; at < text.length(); at++) {
        int carried = 1;
        for (int block = 0; block < blocks; block++) {
          carried = step(block, text.charAt(at), carried);
        }
        distance += carried;
      }
      return distance;
    }

    /** One block of one column; what is carried is the step of its last row: 1, 0 or -1. */
    private int step(int block, char letter, int carried) {
      long rise = rises[block];
      long fall = falls[block];
      long equal = equal(block, letter) | (carried < 0 ? 1L : 0L);
      long same = (((equal & rise) + rise) ^ rise) | equal | fall;
      long right = fall | ~(same | rise);
      long left = rise & same;
      long last = 1L << (block == blocks - 1 ? (pattern.length() - 1) % WORD : WORD - 1);
      int out = (right & last) != 0 ? 1 : (left & last) != 0 ? -1 : 0;
      right = (right << 1) | (carried > 0 ? 1L : 0L);
      left = (left << 1) | (carried < 0 ? 1L : 0L);
      rises[block] = left | ~(same | right);
      falls[block] = right & same;
      return out;
    }

    private long equal(int block, char letter) {
      if (letter < TABLE) {
        return ascii[block][letter];
      }
      long equal = 0;
      int end = Math.min(pattern.length(), (block + 1) * WORD);
      for (int at = block * WORD; at < end; at++) {
        equal |= pattern.charAt(at) == letter ? 1L << (at % WORD) : 0L;
      }
      return equal;
    }
  }
}
