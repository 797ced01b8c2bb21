package org.entente.ground.matching.comparison;

import org.entente.ground.matching.records.Values;

/**
 * Numbers and days: by a slip in their digits, else by how many of the records lie between them, so
 * that the same measure serves years, prices and house numbers.
 */
final class ScaleComparison implements Comparison {

  private static final double NEAREST = 0.002;
  private static final double NEAR = 0.01;
  private static final double IN_THE_REGION = 0.05;

  private final Values values;

  ScaleComparison(Values values) {
    this.values = values;
  }

  @Override
  public Level between(int one, int other, boolean maySlip) {
    if (maySlip && Slips.one(values.text(one), values.text(other))) {
      return Level.SLIP;
    }
    double between = Math.abs(values.position(one) - values.position(other));
    if (between <= NEAREST) {
      return Level.CLOSE;
    }
    if (between <= NEAR) {
      return Level.ALIKE;
    }
    return between <= IN_THE_REGION ? Level.PARTLY : Level.DIFFERENT;
  }
}
