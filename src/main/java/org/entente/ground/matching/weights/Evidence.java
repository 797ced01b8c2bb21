package org.entente.ground.matching.weights;

import java.util.Arrays;
import java.util.List;
import org.entente.ground.matching.comparison.Comparing;
import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.comparison.Pattern;
import org.entente.ground.matching.records.Column;

/**
 * What speaks for two records being one thing, in natural log-odds: the prior, and a weight for
 * each column. Unchanging; safe to share between threads.
 */
public final class Evidence {

  private final Comparing comparing;
  private final double prior;
  private final double[][] weights;
  private final double[][] commonness;

  public Evidence(Comparing comparing, Learned<?> learned) {
    this.comparing = comparing;
    this.prior = learned.priorLogOdds();
    var columns = comparing.columns();
    this.weights = learned.weights();
    this.commonness = new double[columns.size()][];
    for (int at = 0; at < weights.length; at++) {
      commonness[at] = added(columns.get(at), Commonness.of(columns.get(at).values(), learned, at));
    }
  }

  private static double[] added(Column column, Commonness commonness) {
    var added = new double[column.values().size()];
    Arrays.setAll(added, commonness::adds);
    return added;
  }

  public double prior() {
    return prior;
  }

  public List<Column> columns() {
    return comparing.columns();
  }

  /** How alike two records are, as a pattern. */
  public long pattern(int one, int other) {
    return comparing.pattern(one, other);
  }

  /** The log-odds that two records are of one thing. */
  public double logOdds(int one, int other) {
    return logOdds(comparing.pattern(one, other), one);
  }

  /** The same, where the pattern of one record and another is known. */
  public double logOdds(long pattern, int one) {
    double sum = prior;
    for (int column = 0; column < weights.length; column++) {
      sum += weight(pattern, column, one);
    }
    return sum;
  }

  /** What a column adds. */
  public double weight(long pattern, int column, int one) {
    int level = Pattern.level(pattern, column);
    double weight = weights[column][level];
    return level == Level.SAME.place() || level == Level.RARE.place()
        ? weight + commonness[column][comparing.columns().get(column).code(one)]
        : weight;
  }
}
