package org.entente.ground.matching.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.entente.ground.matching.threads.Threads;

/**
 * The records to link, as columns. Those of the left side come first; where one table is linked
 * with itself, all are of both sides.
 */
public final class Table {

  private static final int AT_A_TIME = 1 << 12;

  private final List<String> headings;
  private final List<Column> columns;
  private final int[] places;
  private final int size;
  private final int border;

  private Table(List<String> headings, List<Column> columns, int[] places, int size, int border) {
    this.headings = headings;
    this.columns = List.copyOf(columns);
    this.places = places;
    this.size = size;
    this.border = border;
  }

  /** One table, to be looked through for records of the same thing. */
  public static Table of(Rows rows, Threads threads) {
    return of(rows.headings(), columns(List.of(rows), threads), rows.size(), rows.size());
  }

  /** Two tables; columns that only one of them has tell nothing and are left out. */
  public static Table of(Rows left, Rows right, Threads threads) {
    var sides = SharedColumns.of(left, right);
    var headings = sides.getFirst().headings();
    return of(headings, columns(sides, threads), left.size() + right.size(), left.size());
  }

  /** A column with one value in all records tells nothing. */
  private static Table of(List<String> headings, Column[] columns, int size, int border) {
    int[] places =
        IntStream.range(0, columns.length)
            .filter(place -> columns[place].values().size() > 1)
            .toArray();
    var telling = IntStream.of(places).mapToObj(place -> columns[place]).toList();
    return new Table(headings, telling, places, size, border);
  }

  /**
   * The same with more records, whose cells are read as those of the others were. Refused for two
   * tables, and for rows with other headings.
   */
  public Table with(Rows more) {
    if (twoSides() || !more.headings().equals(headings)) {
      throw new IllegalArgumentException("not rows of this table: " + more.headings());
    }
    var longer = new ArrayList<Column>();
    for (int at = 0; at < places.length; at++) {
      int place = places[at];
      longer.add(columns.get(at).with(more.rows().stream().map(row -> row.cell(place)).toList()));
    }
    int records = size + more.size();
    return new Table(headings, longer, places, records, records);
  }

  private static Column[] columns(List<Rows> sides, Threads threads) {
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
    return columns;
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
