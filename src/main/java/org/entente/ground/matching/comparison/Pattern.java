package org.entente.ground.matching.comparison;

/** The levels of all columns for one pair of records, packed: four bits a column. */
public final class Pattern {

  /** How many columns there is room for. */
  public static final int COLUMNS = 16;

  private static final int BITS = 4;
  private static final int ONE = (1 << BITS) - 1;

  private Pattern() {}

  /** The same with a level for a column that had none. */
  public static long with(long pattern, int column, Level level) {
    return pattern | (long) level.place() << (BITS * column);
  }

  static long without(long pattern, int column) {
    return pattern & ~((long) ONE << (BITS * column));
  }

  /** The level of a column, by ordinal. */
  public static int level(long pattern, int column) {
    return (int) (pattern >>> (BITS * column)) & ONE;
  }
}
