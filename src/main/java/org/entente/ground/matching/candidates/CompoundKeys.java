package org.entente.ground.matching.candidates;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.entente.ground.matching.records.Column;

/**
 * The values of two columns together, where each alone is too common to be a key. Columns of the
 * same values stand for one another, so that two values that changed places are still found.
 */
record CompoundKeys(List<Column> some, List<Column> others, TextHashes hashes)
    implements KeySource {

  private static final double COMMON = 2;
  private static final int MOST = 12;

  /**
   * The pairs of columns that together single out few records, the most telling first.
   *
   * @param kin columns, those that hold the same values together
   */
  static List<CompoundKeys> of(List<List<Column>> kin, double mostExpected) {
    var found = new ArrayList<CompoundKeys>();
    var hashes = new TextHashes();
    for (int i = 0; i < kin.size(); i++) {
      for (int j = 0; j <= i; j++) {
        var keys = new CompoundKeys(kin.get(j), kin.get(i), hashes);
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
  public void addTo(Postings postings, int from) {
    var wanted = new Counts();
    if (from > 0) {
      eachPair((one, other) -> keys(one, other, from).forEach((key, _) -> wanted.add(key, 1)));
    }
    eachPair(
        (one, other) -> {
          if (from == 0) {
            keys(one, other, 0).forEach(postings::add);
          } else {
            keys(one, other, 0)
                .forEach(
                    held(one, some, from),
                    held(other, others, from),
                    (key, record) -> addWanted(postings, wanted, key, record));
          }
        });
  }

  private static void addWanted(Postings postings, Counts wanted, long key, int record) {
    if (wanted.of(key) > 0) {
      postings.add(key, record);
    }
  }

  private void eachPair(BiConsumer<Column, Column> taker) {
    boolean same = some.equals(others);
    for (int i = 0; i < some.size(); i++) {
      for (int j = same ? i + 1 : 0; j < others.size(); j++) {
        taker.accept(some.get(i), others.get(j));
      }
    }
  }

  /** The values of a column that a record from a number on has in any of some columns. */
  private BitSet held(Column column, List<Column> among, int from) {
    var held = new Counts();
    for (var each : among) {
      for (int record = from; record < each.records(); record++) {
        if (each.code(record) != Column.MISSING) {
          held.add(hashes.of(each)[each.code(record)], 1);
        }
      }
    }
    long[] own = hashes.of(column);
    var codes = new BitSet(own.length);
    for (int code = 0; code < own.length; code++) {
      codes.set(code, held.of(own[code]) > 0);
    }
    return codes;
  }

  private TwoColumns keys(Column one, Column other, int from) {
    return new TwoColumns(one, other, hashes, some.equals(others), from);
  }
}
