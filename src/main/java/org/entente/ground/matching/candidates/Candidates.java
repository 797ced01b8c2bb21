package org.entente.ground.matching.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.ground.matching.records.Column;
import org.entente.ground.matching.records.Table;
import org.entente.ground.matching.threads.Threads;

/** The pairs of records worth comparing: each pair once, the lesser record first. */
public final class Candidates {

  private static final int MOST_HOLDERS = 100;
  private static final int MOST_NEAREST = 30;
  private static final int FEWEST_NEAREST = 5;
  private static final double FEW_RECORDS = 10_000;

  private final int records;
  private final int[] first;
  private final int[] second;
  private final long keysLeftOut;

  Candidates(int records, int[] first, int[] second, long keysLeftOut) {
    this.records = records;
    this.first = first;
    this.second = second;
    this.keysLeftOut = keysLeftOut;
  }

  /**
   * Finds them by the values of columns, those that hold the same values together. Refused for more
   * than 16,777,216 records.
   */
  public static Candidates of(Table table, List<List<Column>> kin, Threads threads) {
    return of(table, kin, 0, threads);
  }

  /** Only the pairs of records from a number on, with each other and with all others. */
  public static Candidates of(Table table, List<List<Column>> kin, int from, Threads threads) {
    if (table.size() > Postings.MOST_RECORDS) {
      throw new IllegalArgumentException("too many records to link: " + table.size());
    }
    var sources = new ArrayList<KeySource>();
    kin.forEach(columns -> sources.add(new FragmentKeys(columns, MOST_HOLDERS)));
    sources.addAll(CompoundKeys.of(kin, MOST_HOLDERS / 4.0));
    var blocks = new Blocks[sources.size()];
    threads.each(
        blocks.length, at -> blocks[at] = Blocks.of(table, sources.get(at), MOST_HOLDERS, from));
    return union(table, blocks, from, threads);
  }

  private static Candidates union(Table table, Blocks[] blocks, int from, Threads threads) {
    int most = mostNearest(table.size());
    var tops = new int[(table.size() - from) * most];
    var counts = new int[table.size() - from];
    threads.parts(
        counts.length,
        () -> new Nearest(table, blocks, MOST_HOLDERS, most),
        (nearest, start, end) -> {
          for (int at = start; at < end; at++) {
            counts[at] = nearest.find(from + at, tops, at * most);
          }
        });
    long keysLeftOut = Arrays.stream(blocks).mapToLong(Blocks::leftOut).sum();
    return new Union(tops, most, counts, from).pairs(keysLeftOut, threads);
  }

  /** Fewer of each where there are many: what is telling is more telling among more. */
  private static int mostNearest(int records) {
    double fewer = Math.sqrt(Math.max(1, records / FEW_RECORDS));
    return (int) Math.max(FEWEST_NEAREST, MOST_NEAREST / fewer);
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
