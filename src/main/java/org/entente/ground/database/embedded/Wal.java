package org.entente.ground.database.embedded;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The name of a piece of PostgreSQL's log of changes: eight hexadecimal digits each of the line of
 * history, of the 4 GB in which it lies, and of its place there.
 */
record Wal(String name) implements Comparable<Wal> {

  private static final Pattern PIECE = Pattern.compile("[0-9A-F]{24}");
  private static final Pattern HISTORY = Pattern.compile("[0-9A-F]{8}\\.history");
  private static final int LINE = 8;
  private static final int HEXADECIMAL = 16;
  private static final long HIGH = 1L << 32;

  static boolean isPiece(String name) {
    return PIECE.matcher(name).matches();
  }

  /** Says where a line of history parted from the one before. */
  static boolean isHistory(String name) {
    return HISTORY.matcher(name).matches();
  }

  /** Whether the place of this one is before that of another, on whatever line. */
  boolean isBefore(Wal other) {
    return place().compareTo(other.place()) < 0;
  }

  /** The one that follows, when pieces have so many bytes. */
  Wal next(long bytes) {
    var high = Long.parseLong(place().substring(0, LINE), HEXADECIMAL);
    var low = Long.parseLong(place().substring(LINE), HEXADECIMAL) + 1;
    boolean over = low == HIGH / bytes;
    return new Wal(
        "%s%08X%08X".formatted(name.substring(0, LINE), over ? high + 1 : high, over ? 0 : low));
  }

  @Override
  public int compareTo(Wal other) {
    return Comparator.comparing(Wal::place).thenComparing(Wal::name).compare(this, other);
  }

  private String place() {
    return name.substring(LINE);
  }
}
