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

  /** Whether one slip can make one of the other. */
  boolean maySlip(int one, int other) {
    return most(values.letters(one), values.letters(other), LETTERS_OF_A_SLIP)
        & most(values.runs(one), values.runs(other), RUNS_OF_A_SLIP);
  }

  /** Whether neither has many that the other has not. */
  private static boolean most(long one, long other, int most) {
    return Long.bitCount(one & ~other) <= most & Long.bitCount(other & ~one) <= most;
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
