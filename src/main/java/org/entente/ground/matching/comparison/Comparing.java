package org.entente.ground.matching.comparison;

import java.util.Comparator;
import java.util.List;
import org.entente.ground.matching.records.Column;
import org.entente.ground.matching.records.Table;

/** Compares records of a table, column by column. Unchanging; safe to share between threads. */
public final class Comparing {

  private final List<Column> all;
  private final List<Column> columns;
  private final Codes codes;
  private final Spelling[] spellings;
  private final Comparison[] comparisons;
  private final Crossing crossing;
  private final Dependence dependence;

  public Comparing(Table table) {
    this.all = table.columns();
    this.columns = telling(all);
    this.codes = new Codes(columns);
    this.spellings = spellings(columns);
    this.comparisons = columns.stream().map(Comparing::comparison).toArray(Comparison[]::new);
    this.crossing = new Crossing(columns, codes);
    this.dependence = new Dependence(columns);
  }

  private Comparing(Comparing shorter, Table longer) {
    this.all = longer.columns();
    this.columns =
        shorter.columns.stream().map(column -> all.get(shorter.all.indexOf(column))).toList();
    this.codes = new Codes(columns);
    this.spellings = spellings(columns);
    this.comparisons = columns.stream().map(Comparing::comparison).toArray(Comparison[]::new);
    this.crossing = shorter.crossing.with(columns, codes);
    this.dependence = shorter.dependence;
  }

  /** The same for a table of more records: what columns have to do with each other still holds. */
  public Comparing with(Table longer) {
    return new Comparing(this, longer);
  }

  /** Where there are more columns than room, those that tell most records apart. */
  private static List<Column> telling(List<Column> all) {
    return all.size() <= Pattern.COLUMNS
        ? all
        : all.stream()
            .sorted(
                Comparator.comparingDouble(
                    column ->
                        column.values().coincidence()
                            - (double) column.values().filled() / column.records()))
            .limit(Pattern.COLUMNS)
            .toList();
  }

  private static Spelling[] spellings(List<Column> columns) {
    return columns.stream().map(column -> new Spelling(column.values())).toArray(Spelling[]::new);
  }

  private static Comparison comparison(Column column) {
    return switch (column.kind()) {
      case NAME -> new NameComparison(column.values(), WordSets.of(column.values()));
      case TEXT -> new TextComparison(WordSets.of(column.values()));
      case NUMBER, DATE -> new ScaleComparison(column.values());
    };
  }

  /** The columns that are compared, in the order of patterns. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns, those together that hold the same values. */
  public List<List<Column>> kin() {
    return crossing.kin();
  }

  /** How alike two records are. */
  public long pattern(int one, int other) {
    int slips = slips(one, other);
    long pattern = 0;
    for (int at = 0; at < columns.size(); at++) {
      var level = level(at, one, other, (slips & 1 << at) != 0);
      int turned = level == Level.CROSSED ? turnedWith(at, pattern) : -1;
      pattern =
          turned < 0
              ? Pattern.with(pattern, at, level)
              : Pattern.with(Pattern.without(pattern, turned), turned, Level.TURNED);
    }
    return toldOnce(pattern);
  }

  /** What follows from another column that agrees is no evidence of its own. */
  private long toldOnce(long pattern) {
    long told = pattern;
    for (int at = 0; at < columns.size(); at++) {
      int determining = dependence.determining(at);
      if (determining >= 0 && agrees(pattern, at) && agrees(pattern, determining)) {
        told = Pattern.without(told, at);
      }
    }
    return told;
  }

  private static boolean agrees(long pattern, int column) {
    int level = Pattern.level(pattern, column);
    return level == Level.SAME.place() || level == Level.RARE.place();
  }

  /** The column before this one that it changed places with, -1 when there is none. */
  private int turnedWith(int column, long pattern) {
    for (int before = 0; before < column; before++) {
      if (crossing.partners(before, column)
          && Pattern.level(pattern, before) == Level.CROSSED.place()) {
        return before;
      }
    }
    return -1;
  }

  /**
   * In which columns one slip may make one value of the other, a bit for each: seen of all before
   * any is compared, so that memory is waited for but once.
   */
  private int slips(int one, int other) {
    int slips = 0;
    for (int at = 0; at < spellings.length; at++) {
      int left = Math.max(0, codes.of(one, at));
      int right = Math.max(0, codes.of(other, at));
      slips |= spellings[at].maySlip(left, right) ? 1 << at : 0;
    }
    return slips;
  }

  private Level level(int at, int one, int other, boolean maySlip) {
    int left = codes.of(one, at);
    int right = codes.of(other, at);
    if (left == Column.MISSING || right == Column.MISSING) {
      return Level.MISSING;
    }
    if (left == right) {
      return columns.get(at).values().isRare(left) ? Level.RARE : Level.SAME;
    }
    var direct = comparisons[at].between(left, right, maySlip);
    boolean poor = direct.compareTo(Level.CLOSE) > 0;
    return poor && crossing.crossed(at, one, other) ? Level.CROSSED : direct;
  }
}
