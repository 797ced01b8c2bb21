package org.entente.ground.matching.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.ground.matching.records.Column;
import org.entente.ground.matching.records.Table;
import org.entente.ground.matching.threads.Threads;

/** The pairs of records worth comparing: each pair once, the lesser record first, in order. */
public final class Candidates {

  private static final int MOST_HOLDERS = 100;
  private static final int NEAREST = 30;

  private final int records;
  private final int[] first;
  private final int[] second;
  private final long keysLeftOut;

  private Candidates(int records, int[] first, int[] second, long keysLeftOut) {
    this.records = records;
    this.first = first;
    this.second = second;
    this.keysLeftOut = keysLeftOut;
  }

  public static Candidates of(Table table, List<Column> columns, Threads threads) {
    var sources = new ArrayList<KeySource>();
    columns.forEach(column -> sources.add(new FragmentKeys(column, MOST_HOLDERS)));
    sources.addAll(CompoundKeys.of(columns, MOST_HOLDERS));
    var blocks = Blocks.of(table, sources, MOST_HOLDERS);
    return union(table, blocks, threads);
  }

  private static Candidates union(Table table, Blocks blocks, Threads threads) {
    var tops = new int[table.size() * NEAREST];
    var counts = new int[table.size()];
    threads.parts(
        table.size(),
        () -> new Nearest(table, blocks, NEAREST),
        (nearest, start, end) -> {
          for (int record = start; record < end; record++) {
            counts[record] = nearest.find(record, tops, record * NEAREST);
          }
        });
    return eachOnce(tops, counts, blocks.leftOut());
  }

  /** Two records that are each other's nearest are one pair. */
  private static Candidates eachOnce(int[] tops, int[] counts, long keysLeftOut) {
    int records = counts.length;
    var first = new int[Arrays.stream(counts).sum()];
    var second = new int[first.length];
    int pairs = 0;
    for (int record = 0; record < records; record++) {
      for (int at = record * NEAREST; at < record * NEAREST + counts[record]; at++) {
        int other = tops[at];
        boolean told = other < record && contains(tops, other, counts[other], record);
        if (!told) {
          first[pairs] = Math.min(record, other);
          second[pairs++] = Math.max(record, other);
        }
      }
    }
    return new Candidates(
        records, Arrays.copyOf(first, pairs), Arrays.copyOf(second, pairs), keysLeftOut);
  }

  private static boolean contains(int[] tops, int record, int count, int wanted) {
    for (int at = record * NEAREST; at < record * NEAREST + count; at++) {
      if (tops[at] == wanted) {
        return true;
      }
    }
    return false;
  }

  public int size() {
    return first.length;
  }

  public int first(int at) {
    return first[at];
  }

  public int second(int at) {
    return second[at];
  }

  /** Of how many records. */
  public int records() {
    return records;
  }

  public int[] firsts() {
    return first;
  }

  public int[] seconds() {
    return second;
  }

  /** How many keys were so common that they brought no pairs. */
  public long keysLeftOut() {
    return keysLeftOut;
  }
}
