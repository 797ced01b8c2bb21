package org.entente.ground.matching.comparison;

import org.entente.ground.matching.JaroWinkler;
import org.entente.ground.matching.records.Values;

/** Names, codes, addresses: by slips, by letters in nearly the same order, by words in common. */
final class NameComparison implements Comparison {

  private static final double CLOSE_LETTERS = 0.92;
  private static final double ALIKE_LETTERS = 0.85;
  private static final double LETTERS_IN_PART = 0.76;
  private static final double CLOSE_WORDS = 0.85;
  private static final double ALIKE_WORDS = 0.6;
  private static final double WORDS_IN_PART = 0.3;
  private static final int SHORTEST_SLIP = 3;

  private final Values values;
  private final Spelling spelling;
  private final WordSets sets;
  private final WordOverlap overlap;

  NameComparison(Values values, WordSets words) {
    this.values = values;
    this.spelling = new Spelling(values);
    this.sets = words;
    this.overlap = new WordOverlap(words);
  }

  @Override
  public Level between(int one, int other, boolean maySlip) {
    if (maySlip && isSlip(values.text(one), values.text(other))) {
      return Level.SLIP;
    }
    double letters = letters(one, other);
    if (letters >= CLOSE_LETTERS) {
      return Level.CLOSE;
    }
    double words = several(one) || several(other) ? overlap.of(one, other) : 0;
    if (words >= CLOSE_WORDS) {
      return Level.CLOSE;
    }
    if (letters >= ALIKE_LETTERS || words >= ALIKE_WORDS) {
      return Level.ALIKE;
    }
    return letters >= LETTERS_IN_PART || words >= WORDS_IN_PART || isInitial(one, other)
        ? Level.PARTLY
        : Level.DIFFERENT;
  }

  private static boolean isSlip(String left, String right) {
    return Math.min(left.length(), right.length()) >= SHORTEST_SLIP && Slips.one(left, right);
  }

  /** By Jaro and Winkler; 0 where the letters alone tell that it is too little to count. */
  private double letters(int one, int other) {
    return spelling.mayBeAlike(one, other)
        ? JaroWinkler.of(values.text(one), values.text(other))
        : 0;
  }

  private boolean isInitial(int one, int other) {
    var left = values.text(one);
    var right = values.text(other);
    return Math.min(left.length(), right.length()) == 1 && left.charAt(0) == right.charAt(0);
  }

  private boolean several(int value) {
    return sets.end(value) - sets.from(value) > 1;
  }
}
