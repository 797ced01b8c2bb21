package org.entente.ground.ledger.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hash tree of a given number of leaves (RFC 6962, section 2.1), read from tiles: its root, and
 * proofs that a leaf stands in it, or that it only adds to a smaller one. A tile is read once.
 */
public final class Tree {

  private final Tiles tiles;
  private final long size;
  private final Map<Tile, byte[]> read = new HashMap<>();

  public Tree(Tiles tiles, long size) {
    if (size < 0) {
      throw new Malformed("a tree of " + size + " leaves");
    }
    this.tiles = tiles;
    this.size = size;
  }

  public long size() {
    return size;
  }

  public Hash root() {
    return size == 0 ? Hash.OF_NOTHING : covering(0, size);
  }

  /** The hash of one leaf. */
  public Hash leaf(long index) {
    checkWithin(index, size);
    return complete(0, index);
  }

  /** What hashes a leaf up to the root: PATH(index, D) of RFC 6962. */
  public List<Hash> inclusion(long index) {
    checkWithin(index, size);
    var path = new ArrayList<Hash>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        path.addFirst(covering(middle, to));
        to = middle;
      } else {
        path.addFirst(covering(from, middle));
        from = middle;
      }
    }
    return path;
  }

  /** What shows that this tree begins with all of a smaller one: PROOF(oldSize, D). */
  public List<Hash> consistency(long oldSize) {
    if (oldSize == 0 || oldSize == size) {
      return List.of();
    }
    checkWithin(oldSize, size);
    var proof = new ArrayList<Hash>();
    long from = 0;
    long to = size;
    while (oldSize != to) {
      long middle = from + split(to - from);
      if (oldSize <= middle) {
        proof.addFirst(covering(middle, to));
        to = middle;
      } else {
        proof.addFirst(covering(from, middle));
        from = middle;
      }
    }
    if (from > 0) {
      proof.addFirst(covering(from, to));
    }
    return proof;
  }

  private static void checkWithin(long place, long size) {
    if (place < 0 || place >= size) {
      throw new Malformed("there is no %d in a tree of %d leaves".formatted(place, size));
    }
  }

  /** The greatest power of two below a number. */
  private static long split(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }

  /** MTH(D[from:to]), where the tree has a subtree over exactly these leaves. */
  private Hash covering(long from, long to) {
    long leaves = to - from;
    if (Long.bitCount(leaves) == 1) {
      int height = Long.numberOfTrailingZeros(leaves);
      return complete(height, from >>> height);
    }
    long middle = from + split(leaves);
    return Hash.ofNode(covering(from, middle), covering(middle, to));
  }

  /** The hash of the full subtree of a height, the number-th of its row. */
  private Hash complete(int height, long number) {
    int level = height / Tile.HEIGHT;
    int inTile = height % Tile.HEIGHT;
    long first = number << inTile;
    var row = row(Tile.holding(level, first, size));
    return root(row, (int) (first % Tile.FULL), 1 << inTile);
  }

  private byte[] row(Tile tile) {
    return read.computeIfAbsent(tile, this::readChecked);
  }

  private byte[] readChecked(Tile tile) {
    var row = tiles.read(tile);
    if (row.length != tile.width() * Hash.BYTES) {
      throw new Malformed("%s holds %d bytes".formatted(tile.path(), row.length));
    }
    return row;
  }

  /** The root over a power of two of neighbours in a row of hashes, such as a full tile. */
  public static Hash root(byte[] row, int from, int count) {
    if (count == 1) {
      return Hash.at(row, from);
    }
    int half = count / 2;
    return Hash.ofNode(root(row, from, half), root(row, from + half, half));
  }
}
