package org.entente.ground.matching.weights;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.entente.ground.matching.comparison.Level;

/**
 * How often each level of each column comes up among the pairs of a reference; for each column they
 * add up to 1.
 */
public final class Shares<R extends Reference> {

  private static final double UNSEEN = 0.5;

  private final R among;
  private final double[][] shares;

  Shares(R among, double[][] shares) {
    this.among = among;
    this.shares = Arrays.stream(shares).map(double[]::clone).toArray(double[][]::new);
  }

  /** The shares of counted levels; what was never counted is not taken to be impossible. */
  public static <R extends Reference> Shares<R> counted(R among, double[][] counts) {
    var shares = new double[counts.length][];
    for (int column = 0; column < counts.length; column++) {
      double all = Arrays.stream(counts[column]).sum() + UNSEEN * (counts[column].length - 1);
      shares[column] =
          IntStream.range(0, counts[column].length)
              .mapToDouble(level -> level == Level.MISSING.place() ? 0 : UNSEEN)
              .toArray();
      for (int level = 0; level < counts[column].length; level++) {
        shares[column][level] = (shares[column][level] + counts[column][level]) / all;
      }
    }
    return new Shares<>(among, shares);
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
