package org.entente.ground.matching.weights;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.entente.ground.matching.comparison.Comparing;
import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.comparison.Pattern;
import org.entente.ground.matching.records.Column;
import org.entente.ground.matching.records.Table;
import org.entente.ground.matching.threads.Threads;
import org.entente.ground.matching.weights.Reference.AllPairs;

/**
 * How often levels come up among all comparable pairs. That values are missing or the same is
 * counted exactly, from the values; how alike unequal ones are, on pairs drawn evenly and always
 * the same.
 */
public final class AmongAll {

  private static final int DRAWN = 200_000;
  private static final int BUNDLES = 16;
  private static final double UNSEEN = 0.5;
  private static final int FIRST_UNEQUAL = Level.SLIP.place();

  private AmongAll() {}

  public static Shares<AllPairs> of(Table table, Comparing comparing, Threads threads) {
    var shares = drawn(table, comparing, threads);
    for (int at = 0; at < shares.length; at++) {
      complete(shares[at], table, comparing.columns().get(at));
    }
    return new Shares<>(new AllPairs(pairs(table)), shares);
  }

  /** Replaces counts of what was drawn by shares. */
  private static void complete(double[] shares, Table table, Column column) {
    var left = holders(column, 0, table.border());
    var right = table.twoSides() ? holders(column, table.border(), table.size()) : left;
    double leftFilled = Arrays.stream(left).sum();
    double rightFilled = Arrays.stream(right).sum();
    double same = 0;
    double rare = 0;
    for (int code = 0; code < left.length; code++) {
      double pairs =
          table.twoSides() ? left[code] * right[code] : left[code] * (left[code] - 1) / 2;
      same += pairs;
      rare += column.values().isRare(code) ? pairs : 0;
    }
    double both = table.twoSides() ? leftFilled * rightFilled : leftFilled * (leftFilled - 1) / 2;
    double unequal = 0;
    for (int level = FIRST_UNEQUAL; level < shares.length; level++) {
      shares[level] += UNSEEN;
      unequal += shares[level];
    }
    for (int level = FIRST_UNEQUAL; level < shares.length; level++) {
      shares[level] *= (both - same) / pairs(table) / unequal;
    }
    shares[Level.MISSING.place()] = 1 - both / pairs(table);
    shares[Level.RARE.place()] = rare / pairs(table);
    shares[Level.SAME.place()] = (same - rare) / pairs(table);
  }

  /** How many of some records have each value. */
  private static double[] holders(Column column, int from, int end) {
    var holders = new double[column.values().size()];
    for (int record = from; record < end; record++) {
      if (column.code(record) != Column.MISSING) {
        holders[column.code(record)]++;
      }
    }
    return holders;
  }

  /** At least one, so that shares of tables without a pair are none, and not nonsense. */
  private static double pairs(Table table) {
    return Math.max(1, table.pairs());
  }

  /** The pairs are drawn in bundles, each from a number of its own, whoever draws them. */
  private static double[][] drawn(Table table, Comparing comparing, Threads threads) {
    var bundles = new int[BUNDLES][comparing.columns().size()][Level.ALL.size()];
    threads.each(table.pairs() > 0 ? BUNDLES : 0, at -> draw(bundles[at], at, table, comparing));
    var counts = new double[comparing.columns().size()][Level.ALL.size()];
    for (var bundle : bundles) {
      for (int at = 0; at < counts.length; at++) {
        for (int level = 0; level < counts[at].length; level++) {
          counts[at][level] += bundle[at][level];
        }
      }
    }
    return counts;
  }

  private static void draw(int[][] counts, int bundle, Table table, Comparing comparing) {
    int lefts = table.border();
    int rightFrom = table.twoSides() ? table.border() : 0;
    var random = new SplittableRandom(bundle);
    for (int pair = 0; pair < DRAWN / BUNDLES; pair++) {
      int one = random.nextInt(lefts);
      int other = random.nextInt(rightFrom, table.size());
      if (table.comparable(one, other)) {
        long pattern = comparing.pattern(one, other);
        for (int at = 0; at < counts.length; at++) {
          counts[at][Pattern.level(pattern, at)]++;
        }
      }
    }
  }
}
