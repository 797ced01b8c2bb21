package org.entente.ground.matching.clusters;

import java.util.Arrays;

/**
 * Pairs of records that were compared, each once and the lesser record first, with the log-odds
 * that they are of one thing. Holds the arrays it is given: do not change them.
 */
public final class Links {

  private final int records;
  private final int[] first;
  private final int[] second;
  private final double[] logOdds;

  public Links(int records, int[] first, int[] second, double[] logOdds) {
    this.records = records;
    this.first = first;
    this.second = second;
    this.logOdds = logOdds;
  }

  public int records() {
    return records;
  }

  public int size() {
    return logOdds.length;
  }

  public int first(int at) {
    return first[at];
  }

  public int second(int at) {
    return second[at];
  }

  public double logOdds(int at) {
    return logOdds[at];
  }

  /** The same pairs with other log-odds, and pairs more. */
  public Links with(double[] newLogOdds, int[] moreFirst, int[] moreSecond, double moreLogOdds) {
    int more = moreFirst.length;
    var weighed = Arrays.copyOf(newLogOdds, newLogOdds.length + more);
    Arrays.fill(weighed, newLogOdds.length, weighed.length, moreLogOdds);
    return more == 0
        ? new Links(records, first, second, newLogOdds)
        : new Links(records, joined(first, moreFirst), joined(second, moreSecond), weighed);
  }

  /** These and others, of more records. */
  public Links and(Links others) {
    var all = Arrays.copyOf(logOdds, logOdds.length + others.logOdds.length);
    System.arraycopy(others.logOdds, 0, all, logOdds.length, others.logOdds.length);
    return new Links(
        others.records, joined(first, others.first), joined(second, others.second), all);
  }

  private static int[] joined(int[] some, int[] more) {
    var all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** Both records of a link in one number, that orders links by their records. */
  public long key(int at) {
    return key(first[at], second[at]);
  }

  /** Two records, the lesser first, in one number. */
  public static long key(int one, int other) {
    return (long) one << Integer.SIZE | other;
  }

  /** The chance that goes with log-odds. */
  public static double chance(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
