package org.entente.ground.matching.weights;

import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.comparison.Pattern;

/** How many pairs of one thing, and of different ones, are expected to show each level. */
final class Tally {

  /** Added to each count, so that what was never seen is not taken to be impossible. */
  private static final double UNSEEN = 0.5;

  private final double[][] same;
  private final double[][] different;
  private double pairs;

  Tally(int columns) {
    this.same = new double[columns][Level.ALL.size()];
    this.different = new double[columns][Level.ALL.size()];
  }

  /** Adds pairs that show a pattern, of which so many are of one thing. */
  void add(long pattern, double count, double ofOneThing) {
    pairs += ofOneThing;
    for (int column = 0; column < same.length; column++) {
      int level = Pattern.level(pattern, column);
      same[column][level] += ofOneThing;
      different[column][level] += count - ofOneThing;
    }
  }

  /** What these counts make most likely. */
  <R extends Reference> Learned<R> mostLikely(Background<R> background) {
    var counted = new double[different.length][Level.ALL.size()];
    for (int column = 0; column < counted.length; column++) {
      for (int level = 1; level < counted[column].length; level++) {
        counted[column][level] =
            background.count(column, level, same[column][level], different[column][level]);
      }
    }
    return new Learned<>(
        Learned.prior(pairs, background.among()),
        new Shares<>(background.among(), shares(same)),
        new Shares<>(background.among(), shares(counted)));
  }

  static double[][] shares(double[][] counts) {
    var shares = new double[counts.length][];
    for (int column = 0; column < counts.length; column++) {
      shares[column] = new double[counts[column].length];
      double sum = 0;
      for (int level = 1; level < shares[column].length; level++) {
        shares[column][level] = counts[column][level] + UNSEEN;
        sum += shares[column][level];
      }
      for (int level = 1; level < shares[column].length; level++) {
        shares[column][level] /= sum;
      }
    }
    return shares;
  }
}
