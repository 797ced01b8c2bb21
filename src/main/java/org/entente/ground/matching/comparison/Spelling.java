package org.entente.ground.matching.comparison;

import org.entente.ground.matching.JaroWinkler;
import org.entente.ground.matching.records.Values;

/**
 * What two spellings can have in common, from the letters and runs of two letters that they have:
 * tells most pairs apart without reading them.
 */
record Spelling(Values values) {

  private static final int LETTERS_A_RUN = 3;
  private static final int LETTERS_OF_A_SLIP = 1;

  /** Two neighbours that change places are in three runs. */
  private static final int RUNS_OF_A_SLIP = 3;

  /** Whether one slip can make one of the other; without a branch, for it is asked of all. */
  boolean maySlip(int one, int other) {
    int letters = apart(values.letters(one), values.letters(other)) - LETTERS_OF_A_SLIP;
    int runs = apart(values.runs(one), values.runs(other)) - RUNS_OF_A_SLIP;
    return Math.max(letters, runs) <= 0;
  }

  /** How many one has at least that the other has not. */
  private static int apart(long one, long other) {
    return Math.max(Long.bitCount(one & ~other), Long.bitCount(other & ~one));
  }

  /** Whether two values have enough letters, and runs of two letters, in common to be alike. */
  boolean mayBeAlike(int one, int other) {
    return mayBeAlike(values, one, values, other);
  }

  /** The same for values of two columns. */
  static boolean mayBeAlike(Values some, int one, Values others, int other) {
    long left = some.letters(one);
    long right = others.letters(other);
    int leftLength = some.length(one);
    int rightLength = others.length(other);
    int runs = Long.bitCount(some.runs(one) & others.runs(other));
    double common =
        Math.min(
            leftLength - Long.bitCount(left & ~right), rightLength - Long.bitCount(right & ~left));
    return runs >= Math.min(leftLength, rightLength) / LETTERS_A_RUN
        && common / leftLength + common / rightLength + 1 >= 3 * JaroWinkler.ALIKE_AT_ALL;
  }
}
