package org.entente.ground.matching.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.ground.matching.threads.Threads;

/**
 * Rows that are the same in every cell. A few of them say all that they can say of how likely equal
 * rows are one thing; if each of very many did, what is equal would be taken to be so by chance. So
 * of each such row the first few stand, and the first of them for all others. Only one stands where
 * they are far more than chance and the number of rows like them explain: they are one thing.
 */
public final class Copies {

  /** As many as may have a value that is still rare. */
  private static final int STANDING = Values.FEW;

  /** So many times as many as are explained are not there by chance. */
  private static final int FAR_MORE = 20;

  /** A value that stands in fewer other rows may be determined by the others of its row. */
  private static final int OTHER_ROWS = 5;

  private static final int FIRST_SIZE = 1 << 10;

  private final Rows standing;
  private final int[] standsFor;
  private final BitSet oneThing;

  private Copies(Rows standing, int[] standsFor, BitSet oneThing) {
    this.standing = standing;
    this.standsFor = standsFor;
    this.oneThing = oneThing;
  }

  /** Of a table; rows that are named by their ids stand, however many are like them. */
  public static Copies of(Rows rows, Set<String> named, Threads threads) {
    var first = firstAlike(rows.rows(), threads);
    var beyondChance = beyondChance(rows.rows(), first);
    var oneThing = new BitSet();
    var seen = new int[first.length];
    var records = new int[first.length];
    var standsFor = new int[first.length];
    var standing = new ArrayList<Rows.Row>();
    for (int row = 0; row < first.length; row++) {
      boolean sure = beyondChance.get(first[row]);
      if (seen[first[row]]++ < (sure ? 1 : STANDING) || named.contains(rows.rows().get(row).id())) {
        records[row] = standing.size();
        standsFor[row] = standing.size();
        oneThing.set(standing.size(), sure);
        standing.add(rows.rows().get(row));
      } else {
        standsFor[row] = records[first[row]];
      }
    }
    return new Copies(
        standing.size() == rows.size() ? rows : new Rows(rows.headings(), standing),
        standsFor,
        oneThing);
  }

  /** The rows that stand, in their order. */
  public Rows standing() {
    return standing;
  }

  /**
   * For each row the number, among those that stand, of itself or of the one that stands for it.
   */
  public int[] standsFor() {
    return standsFor.clone();
  }

  /** Whether a row that stands is one thing with its copies, whatever its values are worth. */
  public boolean areOneThing(int standing) {
    return oneThing.get(standing);
  }

  /** The chance at least that copies which are far more than explained are one thing. */
  public static double leastChance() {
    return 1 - 1.0 / FAR_MORE;
  }

  /**
   * The first ones of those rows that have far more copies than is explained: one always is, by any
   * other row with one of its values.
   */
  private static BitSet beyondChance(List<Rows.Row> rows, int[] first) {
    var copies = new int[rows.size()];
    for (int row : first) {
      copies[row]++;
    }
    var many = new BitSet();
    for (int row = 0; row < copies.length; row++) {
      many.set(row, copies[row] >= FAR_MORE);
    }
    if (many.isEmpty()) {
      return many;
    }
    var holders = new Holders(rows, many);
    for (int row = 0; row < copies.length; row++) {
      holders.add(rows.get(row).cells(), copies[row]);
    }
    var beyond = new BitSet();
    many.stream()
        .forEach(row -> beyond.set(row, holders.farMore(rows.get(row).cells(), copies[row])));
    return beyond;
  }

  /** How many rows, and how many different ones, have the values of those with many copies. */
  private static final class Holders {

    /** For each column and value: how many rows, how many different ones. */
    private final List<Map<String, int[]>> columns = new ArrayList<>();

    private int all;

    Holders(List<Rows.Row> rows, BitSet wanted) {
      wanted.stream().forEach(row -> want(rows.get(row).cells()));
    }

    private void want(List<String> cells) {
      for (int column = 0; column < cells.size(); column++) {
        if (column == columns.size()) {
          columns.add(new HashMap<>());
        }
        columns.get(column).computeIfAbsent(cells.get(column), _ -> new int[2]);
      }
    }

    /** Takes a row with its copies; none, where it is a copy itself. */
    void add(List<String> cells, int copies) {
      all += copies;
      for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
        var held = columns.get(column).get(cells.get(column));
        if (held != null && copies > 0) {
          held[0] += copies;
          held[1]++;
        }
      }
    }

    boolean farMore(List<String> cells, int copies) {
      return copies >= FAR_MORE * explained(cells, copies);
    }

    /**
     * How many copies of a row are no wonder: as many as come by chance were its values
     * independent, or as other rows with one of its values have. All, where its values stand in
     * hardly any other row, or but one column has a value.
     */
    private double explained(List<String> cells, int copies) {
      double others = (double) all - copies;
      double byChance = others;
      double alike = 0;
      int filled = 0;
      for (int column = 0; column < cells.size(); column++) {
        if (!cells.get(column).isBlank()) {
          int[] held = columns.get(column).get(cells.get(column));
          if (held == null || held[1] <= OTHER_ROWS) {
            return copies;
          }
          double rows = (double) held[0] - copies;
          byChance *= rows / others;
          alike = Math.max(alike, rows / (held[1] - 1));
          filled++;
        }
      }
      return filled < 2 ? copies : Math.max(byChance, alike);
    }
  }

  /** For each row the first one that has the same cells. */
  private static int[] firstAlike(List<Rows.Row> rows, Threads threads) {
    int[] hashes = hashes(rows, threads);
    var first = new int[rows.size()];
    var slots = new int[Math.max(FIRST_SIZE, Integer.highestOneBit(rows.size()) << 2)];
    Arrays.fill(slots, -1);
    for (int row = 0; row < first.length; row++) {
      int slot = hashes[row] & (slots.length - 1);
      while (slots[slot] >= 0 && !alike(rows, hashes, slots[slot], row)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = slots[slot] < 0 ? row : slots[slot];
      first[row] = slots[slot];
    }
    return first;
  }

  private static int[] hashes(List<Rows.Row> rows, Threads threads) {
    var hashes = new int[rows.size()];
    threads.parts(
        hashes.length,
        (start, end) -> {
          for (int row = start; row < end; row++) {
            hashes[row] = spread(rows.get(row).cells().hashCode());
          }
        });
    return hashes;
  }

  private static boolean alike(List<Rows.Row> rows, int[] hashes, int one, int other) {
    return hashes[one] == hashes[other] && rows.get(one).cells().equals(rows.get(other).cells());
  }

  private static int spread(int hash) {
    int spread = hash * 0x9E3779B9;
    return spread ^ (spread >>> 15);
  }
}
