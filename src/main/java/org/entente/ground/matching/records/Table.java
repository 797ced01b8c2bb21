package org.entente.ground.matching.records;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.entente.ground.matching.threads.Threads;

/**
 * The records to link, as columns. Those of the left side come first; where one table is linked
 * with itself, all are of both sides.
 */
public final class Table {

  private static final int AT_A_TIME = 1 << 12;

  private final List<Column> columns;
  private final int size;
  private final int border;

  private Table(List<Column> columns, int size, int border) {
    this.columns = List.copyOf(columns);
    this.size = size;
    this.border = border;
  }

  /** One table, to be looked through for records of the same thing. */
  public static Table of(Rows rows, Threads threads) {
    return new Table(columns(List.of(rows), threads), rows.size(), rows.size());
  }

  /** Two tables; columns that only one of them has tell nothing and are left out. */
  public static Table of(Rows left, Rows right, Threads threads) {
    var sides = SharedColumns.of(left, right);
    return new Table(columns(sides, threads), left.size() + right.size(), left.size());
  }

  /** A column with one value in all records tells nothing. */
  private static List<Column> columns(List<Rows> sides, Threads threads) {
    var headings = sides.getFirst().headings();
    int records = sides.stream().mapToInt(Rows::size).sum();
    var columns = new Column[headings.size()];
    int shares = Math.min(threads.count(), columns.length);
    threads.each(
        shares,
        share -> {
          var encoders = new TreeMap<Integer, Encoder>();
          for (int at = share; at < columns.length; at += shares) {
            encoders.put(at, new Encoder(headings.get(at), at, records));
          }
          sides.forEach(side -> take(side.rows(), encoders.values()));
          encoders.forEach((at, encoder) -> columns[at] = encoder.column());
        });
    return Arrays.stream(columns).filter(column -> column.values().size() > 1).toList();
  }

  /** Some records at a time, all columns of them: what lies together is read together. */
  private static void take(List<Rows.Row> rows, Collection<Encoder> encoders) {
    for (int from = 0; from < rows.size(); from += AT_A_TIME) {
      var some = rows.subList(from, Math.min(rows.size(), from + AT_A_TIME));
      encoders.forEach(encoder -> encoder.take(some));
    }
  }

  public List<Column> columns() {
    return columns;
  }

  public int size() {
    return size;
  }

  /** Whether two tables are linked, and not one with itself. */
  public boolean twoSides() {
    return border < size;
  }

  /** Where the records of the right side begin. */
  public int border() {
    return border;
  }

  /** Whether these two records may be one and the same thing at all. */
  public boolean comparable(int one, int other) {
    return one != other && (!twoSides() || one < border != other < border);
  }

  /** How many unordered pairs of records are comparable. */
  public double pairs() {
    return twoSides() ? (double) border * (size - border) : size * (size - 1.0) / 2;
  }
}
