package org.entente.ground.ledger.log;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place of a row of hashes in the tree (C2SP tlog-tiles): up to 256 neighbours of one level,
 * where a hash of level L covers 256^L leaves. A tile of fewer than 256 is partial.
 */
public record Tile(int level, long number, int width) {

  public static final int FULL = 256;

  /** A tile covers so many levels of the binary tree. */
  static final int HEIGHT = 8;

  private static final int HIGHEST = 63;
  private static final int GROUP = 1000;
  private static final Pattern WRITTEN =
      Pattern.compile("(0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public Tile {
    if (level < 0 || level > HIGHEST || number < 0 || width < 1 || width > FULL) {
      throw new Malformed("no tile: level %d, number %d, width %d".formatted(level, number, width));
    }
  }

  /** The tile that holds one hash of a level, in a tree of so many leaves. */
  public static Tile holding(int level, long place, long treeSize) {
    long number = place / FULL;
    long present = hashesAt(level, treeSize) - number * FULL;
    return new Tile(level, number, (int) Math.min(FULL, present));
  }

  /** How many hashes a level has in a tree of so many leaves. */
  public static long hashesAt(int level, long treeSize) {
    return HEIGHT * level >= Long.SIZE ? 0 : treeSize >>> (HEIGHT * level);
  }

  public boolean isFull() {
    return width == FULL;
  }

  /** The address below the prefix of the log, such as {@code tile/0/x001/234.p/12}. */
  public String path() {
    var path = new StringBuilder(String.format(Locale.ROOT, "%03d", number % GROUP));
    for (long rest = number / GROUP; rest > 0; rest /= GROUP) {
      path.insert(0, String.format(Locale.ROOT, "x%03d/", rest % GROUP));
    }
    var tail = isFull() ? "" : ".p/" + width;
    return "tile/" + level + "/" + path + tail;
  }

  /** Reads an address that {@link #path} wrote; empty when it is none. */
  public static Optional<Tile> read(String path) {
    var written = WRITTEN.matcher(path.startsWith("tile/") ? path.substring(5) : "");
    if (!written.matches()) {
      return Optional.empty();
    }
    int level = Integer.parseInt(written.group(1));
    long number = Long.parseLong(written.group(2).replaceAll("[x/]", ""));
    int width = written.group(3) == null ? FULL : Integer.parseInt(written.group(3));
    if (level > HIGHEST || width > FULL) {
      return Optional.empty();
    }
    var tile = new Tile(level, number, width);
    return Optional.of(tile).filter(it -> it.path().equals(path));
  }
}
