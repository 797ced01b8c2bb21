package org.entente.ground.matching.weights;

import java.util.Arrays;
import org.entente.ground.matching.comparison.Level;

/**
 * How often each level of each column comes up among the pairs of a reference; for each column they
 * add up to 1.
 */
public final class Shares<R extends Reference> {

  private final R among;
  private final double[][] shares;

  Shares(R among, double[][] shares) {
    this.among = among;
    this.shares = Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new);
  }

  R among() {
    return among;
  }

  int columns() {
    return shares.length;
  }

  double of(int column, int level) {
    return shares[column][level];
  }

  /** How often both records have a value. */
  double filled(int column) {
    return 1 - shares[column][Level.MISSING.place()];
  }
}
