package org.entente.ground.matching.records;

/**
 * One column: what it holds, and for each record the number of its value, {@link #MISSING} where it
 * has none.
 */
public final class Column {

  /** Stands for no value. */
  public static final int MISSING = -1;

  private final String heading;
  private final Kind kind;
  private final int[] codes;
  private final Values values;

  Column(String heading, Kind kind, int[] codes, Values values) {
    this.heading = heading;
    this.kind = kind;
    this.codes = codes;
    this.values = values;
  }

  public String heading() {
    return heading;
  }

  public Kind kind() {
    return kind;
  }

  /** The number of the value of a record. */
  public int code(int record) {
    return codes[record];
  }

  public int records() {
    return codes.length;
  }

  public Values values() {
    return values;
  }
}
