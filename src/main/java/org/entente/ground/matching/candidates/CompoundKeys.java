package org.entente.ground.matching.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.entente.ground.matching.records.Column;

/**
 * The values of two columns together, where each alone is too common to be a key. Columns of the
 * same values stand for one another, so that two values that changed places are still found.
 */
record CompoundKeys(List<Column> some, List<Column> others) implements KeySource {

  private static final double COMMON = 2;
  private static final int MOST = 12;

  /**
   * The pairs of columns that together single out few records, the most telling first.
   *
   * @param kin columns, those that hold the same values together
   */
  static List<CompoundKeys> of(List<List<Column>> kin, double mostExpected) {
    var found = new ArrayList<CompoundKeys>();
    for (int i = 0; i < kin.size(); i++) {
      for (int j = 0; j <= i; j++) {
        var keys = new CompoundKeys(kin.get(j), kin.get(i));
        boolean two = i != j || kin.get(i).size() > 1;
        if (two && common(kin.get(i)) && common(kin.get(j)) && keys.expected() <= mostExpected) {
          found.add(keys);
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(CompoundKeys::expected))
        .limit(MOST)
        .toList();
  }

  private static boolean common(List<Column> columns) {
    return usual(columns) > COMMON;
  }

  /** How many records share both values of a record, usually, were they independent. */
  private double expected() {
    return usual(some) * usual(others) / some.getFirst().records();
  }

  private static double usual(List<Column> columns) {
    return columns.stream()
        .mapToDouble(column -> column.values().usualHolders())
        .average()
        .orElse(0);
  }

  @Override
  public void addTo(Postings postings) {
    boolean same = some.equals(others);
    for (int i = 0; i < some.size(); i++) {
      for (int j = same ? i + 1 : 0; j < others.size(); j++) {
        add(postings, some.get(i), others.get(j), same);
      }
    }
  }

  private static void add(Postings postings, Column one, Column other, boolean inAnyOrder) {
    long[] lefts = hashes(one);
    long[] rights = hashes(other);
    for (int record = 0; record < one.records(); record++) {
      int first = one.code(record);
      int second = other.code(record);
      if (first != Column.MISSING && second != Column.MISSING) {
        long left = lefts[first];
        long right = rights[second];
        boolean turned = inAnyOrder && left > right;
        postings.add(turned ? Hash.of(right, left) : Hash.of(left, right), record);
      }
    }
  }

  private static long[] hashes(Column column) {
    var hashes = new long[column.values().size()];
    Arrays.setAll(hashes, code -> Hash.of(column.values().text(code)));
    return hashes;
  }
}
