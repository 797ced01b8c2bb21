package org.entente.ground.matching.weights;

import org.entente.ground.matching.comparison.Level;

/**
 * What was learned among the pairs of one reference: how likely any pair is of one thing, and how
 * often each level comes up among pairs of one thing and of different things (Fellegi and Sunter,
 * JASA 64, 1969). All three are of the same reference, or they do not go together.
 */
public record Learned<R extends Reference>(double prior, Shares<R> same, Shares<R> different) {

  private static final double MOST = 0.5;

  public Learned {
    if (!(prior > 0 && prior < 1)) {
      throw new IllegalArgumentException("no share of pairs: " + prior);
    }
  }

  /** So many pairs of one thing as a share of all; at least one, at most half. */
  static double prior(double pairs, Reference among) {
    return Math.clamp(Math.max(pairs, 1) / among.pairs(), Double.MIN_NORMAL, MOST);
  }

  /** The log-odds of a pair before its values are seen. */
  public double priorLogOdds() {
    return Math.log(prior / (1 - prior));
  }

  /** What a level of a column adds to the log-odds; nothing where a value is missing. */
  public double weight(int column, Level level) {
    return level == Level.MISSING
        ? 0
        : Math.log(same.of(column, level.place()) / different.of(column, level.place()));
  }

  /** The weights of all columns and levels. */
  double[][] weights() {
    var weights = new double[same.columns()][Level.ALL.size()];
    for (int column = 0; column < weights.length; column++) {
      for (var level : Level.ALL) {
        weights[column][level.place()] = weight(column, level);
      }
    }
    return weights;
  }
}
