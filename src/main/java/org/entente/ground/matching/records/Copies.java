package org.entente.ground.matching.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.ground.matching.threads.Threads;

/**
 * Rows that are the same in every cell. A few of them say all that they can say of how likely equal
 * rows are one thing; if each of very many did, what is equal would be taken to be so by chance. So
 * of each such row the first few stand, and the first of them for all others.
 */
public final class Copies {

  /** As many as may have a value that is still rare. */
  private static final int STANDING = Values.FEW;

  private static final int FIRST_SIZE = 1 << 10;

  private final Rows standing;
  private final int[] standsFor;

  private Copies(Rows standing, int[] standsFor) {
    this.standing = standing;
    this.standsFor = standsFor;
  }

  /** Of a table; rows that are named by their ids stand, however many are like them. */
  public static Copies of(Rows rows, Set<String> named, Threads threads) {
    var first = firstAlike(rows.rows(), threads);
    var seen = new int[first.length];
    var records = new int[first.length];
    var standsFor = new int[first.length];
    var standing = new ArrayList<Rows.Row>();
    for (int row = 0; row < first.length; row++) {
      if (seen[first[row]]++ < STANDING || named.contains(rows.rows().get(row).id())) {
        records[row] = standing.size();
        standsFor[row] = standing.size();
        standing.add(rows.rows().get(row));
      } else {
        standsFor[row] = records[first[row]];
      }
    }
    return new Copies(
        standing.size() == rows.size() ? rows : new Rows(rows.headings(), standing), standsFor);
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
