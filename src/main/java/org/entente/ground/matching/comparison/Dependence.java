package org.entente.ground.matching.comparison;

import java.util.Arrays;
import java.util.List;
import org.entente.ground.matching.records.Column;

/**
 * Columns of which one nearly determines another, such as a town its postal code: that both agree
 * is hardly more evidence than that the first does. Only common values count, for within rare ones
 * everything agrees because the records are of one thing.
 */
final class Dependence {

  private static final double NEARLY_ALWAYS = 0.8;
  private static final double COMMON = 20;

  /** For each column the one before it or after it that determines it; -1 for none. */
  private final int[] determinedBy;

  Dependence(List<Column> columns) {
    this.determinedBy = new int[columns.size()];
    Arrays.fill(determinedBy, -1);
    for (int one = 0; one < determinedBy.length; one++) {
      for (int other = 0; other < determinedBy.length; other++) {
        boolean free = determinedBy[other] < 0 && determinedBy[one] < 0;
        if (one != other && free && determines(columns.get(one), columns.get(other))) {
          determinedBy[other] = one;
        }
      }
    }
  }

  /** The column that determines this one, -1 when none does. */
  int determining(int column) {
    return determinedBy[column];
  }

  private static boolean determines(Column one, Column other) {
    boolean common =
        one.values().usualHolders() >= COMMON && other.values().usualHolders() >= COMMON;
    return common && usuallyFollows(one, other) >= NEARLY_ALWAYS;
  }

  /** The share of records with the value that the majority vote names for their other value. */
  private static double usuallyFollows(Column one, Column other) {
    int[] follower = majorities(one, other);
    double both = 0;
    double following = 0;
    for (int record = 0; record < one.records(); record++) {
      int first = one.code(record);
      int second = other.code(record);
      if (first != Column.MISSING && second != Column.MISSING) {
        both++;
        following += follower[first] == second ? 1 : 0;
      }
    }
    return both == 0 ? 0 : following / both;
  }

  /**
   * For each value of one column the value of the other that stands most beside it (Boyer, Moore).
   */
  private static int[] majorities(Column one, Column other) {
    var leader = new int[one.values().size()];
    var lead = new int[leader.length];
    for (int record = 0; record < one.records(); record++) {
      int first = one.code(record);
      int second = other.code(record);
      if (first != Column.MISSING && second != Column.MISSING) {
        if (lead[first] == 0) {
          leader[first] = second;
        }
        lead[first] += leader[first] == second ? 1 : -1;
      }
    }
    return leader;
  }
}
