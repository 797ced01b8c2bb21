package org.entente.ground.matching.comparison;

/** Longer texts: by how much of what they tell is in both. */
final class TextComparison implements Comparison {

  private static final double[] AT_LEAST = {0.92, 0.8, 0.65, 0.45, 0.25};
  private static final Level[] LEVELS = {
    Level.SLIP, Level.CLOSE, Level.ALIKE, Level.PARTLY, Level.FAINTLY
  };

  private final WordOverlap overlap;

  TextComparison(WordSets words) {
    this.overlap = new WordOverlap(words);
  }

  @Override
  public Level between(int one, int other, boolean maySlip) {
    double shared = overlap.of(one, other);
    for (int at = 0; at < AT_LEAST.length; at++) {
      if (shared >= AT_LEAST[at]) {
        return LEVELS[at];
      }
    }
    return Level.DIFFERENT;
  }
}
