package org.entente.ground.matching.candidates;

import org.entente.ground.matching.threads.Threads;

/**
 * From the nearest of each record to pairs, each once and the lesser record first: two records that
 * are each other's nearest are one pair, which the lesser one tells.
 */
final class Union {

  private final int[] tops;
  private final int most;
  private final int[] counts;
  private final int from;

  /**
   * Of records from a number on: so many places for the nearest of each, and how many of them are
   * taken.
   */
  Union(int[] tops, int most, int[] counts, int from) {
    this.tops = tops;
    this.most = most;
    this.counts = counts;
    this.from = from;
  }

  /** The pairs, and what else is known of them. */
  Candidates pairs(long keysLeftOut, Threads threads) {
    var tells = new boolean[tops.length];
    var starts = new int[counts.length + 1];
    threads.parts(
        counts.length,
        (start, end) -> {
          for (int record = start; record < end; record++) {
            starts[record + 1] = mark(record, tells);
          }
        });
    for (int record = 0; record < counts.length; record++) {
      starts[record + 1] += starts[record];
    }
    var first = new int[starts[counts.length]];
    var second = new int[first.length];
    threads.parts(
        counts.length,
        (start, end) -> {
          int pair = starts[start];
          for (int at = start * most; at < end * most; at++) {
            if (tells[at]) {
              int record = from + at / most;
              first[pair] = Math.min(record, tops[at]);
              second[pair++] = Math.max(record, tops[at]);
            }
          }
        });
    return new Candidates(from + counts.length, first, second, keysLeftOut);
  }

  /** Marks the places whose pairs a record tells, and says how many there are. */
  private int mark(int record, boolean[] tells) {
    int marked = 0;
    for (int at = record * most; at < record * most + counts[record]; at++) {
      int other = tops[at] - from;
      tells[at] = other < 0 || other > record || !isNearTo(other, from + record);
      marked += tells[at] ? 1 : 0;
    }
    return marked;
  }

  private boolean isNearTo(int record, int wanted) {
    for (int at = record * most; at < record * most + counts[record]; at++) {
      if (tops[at] == wanted) {
        return true;
      }
    }
    return false;
  }
}
