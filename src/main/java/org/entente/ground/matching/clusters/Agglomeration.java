package org.entente.ground.matching.clusters;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Joins few records to groups by what speaks on average for the pairs between two groups (average
 * linkage, Sokal and Michener, 1958), the surest first, as long as it is above nothing.
 */
public final class Agglomeration {

  /** What a person said, in log-odds: more than any evidence. */
  public static final double CERTAIN = 1e9;

  /** Evidence beyond this is not surer: the model is not that good. */
  private static final double SURE = 12;

  private final double[][] sums;
  private final int[] sizes;
  private final int[] groups;

  private Agglomeration(int size) {
    this.sums = new double[size][size];
    this.sizes = new int[size];
    this.groups = new int[size];
    Arrays.fill(sizes, 1);
    Arrays.setAll(groups, IntUnaryOperator.identity());
  }

  /** The group of each of so many records, named by its least member. */
  static int[] of(int size, Groups.Speaking speaking) {
    var joined = new Agglomeration(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        double logOdds = bounded(speaking.logOdds(j, i));
        joined.sums[i][j] = logOdds;
        joined.sums[j][i] = logOdds;
      }
    }
    while (joined.joinSurest()) {}
    return joined.groups;
  }

  private static double bounded(double logOdds) {
    return Math.abs(logOdds) >= CERTAIN ? logOdds : Math.clamp(logOdds, -SURE, SURE);
  }

  private boolean joinSurest() {
    double most = 0;
    int one = -1;
    int other = -1;
    for (int i = 0; i < sizes.length; i++) {
      for (int j = 0; sizes[i] > 0 && j < i; j++) {
        double mean = sizes[j] == 0 ? 0 : sums[i][j] / ((double) sizes[i] * sizes[j]);
        if (mean > most) {
          most = mean;
          one = j;
          other = i;
        }
      }
    }
    if (one < 0) {
      return false;
    }
    join(one, other);
    return true;
  }

  private void join(int one, int other) {
    for (int at = 0; at < sizes.length; at++) {
      sums[one][at] += sums[other][at];
      sums[at][one] = sums[one][at];
    }
    sizes[one] += sizes[other];
    sizes[other] = 0;
    for (int at = 0; at < groups.length; at++) {
      groups[at] = groups[at] == other ? one : groups[at];
    }
  }
}
