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
  private final WordSets sets;
  private final WordOverlap overlap;

  NameComparison(Values values, WordSets words) {
    this.values = values;
    this.sets = words;
    this.overlap = new WordOverlap(words);
  }

  @Override
  public Level between(int one, int other) {
    var left = values.text(one);
    var right = values.text(other);
    int shorter = Math.min(left.length(), right.length());
    if (shorter >= SHORTEST_SLIP && Slips.one(left, right)) {
      return Level.SLIP;
    }
    double letters = JaroWinkler.of(left, right);
    if (letters >= CLOSE_LETTERS) {
      return Level.CLOSE;
    }
    boolean words = several(one) || several(other);
    double shared = words ? overlap.of(one, other) : 0;
    if (shared >= CLOSE_WORDS) {
      return Level.CLOSE;
    }
    if (letters >= ALIKE_LETTERS || shared >= ALIKE_WORDS) {
      return Level.ALIKE;
    }
    boolean initial = shorter == 1 && left.charAt(0) == right.charAt(0);
    return initial || letters >= LETTERS_IN_PART || shared >= WORDS_IN_PART
        ? Level.PARTLY
        : Level.DIFFERENT;
  }

  private boolean several(int value) {
    return sets.end(value) - sets.from(value) > 1;
  }
}
