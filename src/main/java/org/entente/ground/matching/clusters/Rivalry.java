package org.entente.ground.matching.clusters;

import java.util.Arrays;
import java.util.BitSet;
import org.entente.ground.matching.records.Table;

/**
 * Whether a record can have but one partner. Where both sides are clean, links as sure as those
 * usually are that come first for both their records hardly ever come twice for one record; where
 * things have many records, they do.
 */
public final class Rivalry {

  private static final double HARDLY_EVER = 1.1;

  private final boolean oneEachLeft;
  private final boolean oneEachRight;
  private final double[] best;
  private final Links links;

  private Rivalry(Links links, double[] best, boolean oneEachLeft, boolean oneEachRight) {
    this.links = links;
    this.best = best;
    this.oneEachLeft = oneEachLeft;
    this.oneEachRight = oneEachRight;
  }

  /** Looks at links between records of a table. */
  public static Rivalry of(Table table, Links links) {
    var best = best(links);
    var foremost = new double[links.size()];
    int count = 0;
    for (int at = 0; at < links.size(); at++) {
      double logOdds = links.logOdds(at);
      boolean first = logOdds >= best[links.first(at)] && logOdds >= best[links.second(at)];
      if (logOdds > 0 && first) {
        foremost[count++] = logOdds;
      }
    }
    Arrays.sort(foremost, 0, count);
    double usual = count == 0 ? Double.POSITIVE_INFINITY : foremost[count / 2];
    double left = perRecord(links, usual, true, !table.twoSides());
    double right = perRecord(links, usual, false, !table.twoSides());
    return new Rivalry(links, best, left < HARDLY_EVER, right < HARDLY_EVER);
  }

  private static double[] best(Links links) {
    var best = new double[links.records()];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (int at = 0; at < links.size(); at++) {
      int first = links.first(at);
      int second = links.second(at);
      best[first] = Math.max(best[first], links.logOdds(at));
      best[second] = Math.max(best[second], links.logOdds(at));
    }
    return best;
  }

  private static double perRecord(Links links, double least, boolean left, boolean either) {
    var linked = new BitSet();
    double count = 0;
    for (int at = 0; at < links.size(); at++) {
      if (links.logOdds(at) >= least) {
        count += either ? 2 : 1;
        linked.set(left ? links.first(at) : links.second(at));
        linked.set(either || left ? links.first(at) : links.second(at));
        linked.set(either || !left ? links.second(at) : links.first(at));
      }
    }
    return linked.isEmpty() ? 1 : count / linked.cardinality();
  }

  /** Whether a record of the left side has one partner at most. */
  public boolean oneEachLeft() {
    return oneEachLeft;
  }

  /** Whether a record of the right side has one partner at most. */
  public boolean oneEachRight() {
    return oneEachRight;
  }

  /** Whether any record is known to have one partner at most. */
  public boolean any() {
    return oneEachLeft || oneEachRight;
  }

  /** Whether no better link speaks against this one. */
  public boolean mayBe(int at) {
    double logOdds = links.logOdds(at);
    return (!oneEachLeft || logOdds >= best[links.first(at)])
        && (!oneEachRight || logOdds >= best[links.second(at)]);
  }
}
