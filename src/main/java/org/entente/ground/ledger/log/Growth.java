package org.entente.ground.ledger.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds leaves to a tree and tells which tiles come of it. Of the tree that is there only the
 * partial tile of each level is read, so that it costs the same however large the tree is.
 */
public final class Growth {

  /** The tile of a level that is being filled. */
  private static final class Edge {
    private final byte[] hashes = new byte[Tile.FULL * Hash.BYTES];
    private long number;
    private int width;

    void add(Hash hash) {
      System.arraycopy(hash.bytes(), 0, hashes, width * Hash.BYTES, Hash.BYTES);
      width++;
    }

    byte[] filled() {
      return Arrays.copyOf(hashes, width * Hash.BYTES);
    }
  }

  private final List<Edge> edges = new ArrayList<>();
  private final Map<Tile, byte[]> full = new LinkedHashMap<>();
  private long size;

  /** Begins where the tree ends now. */
  public Growth(Tiles tiles, long size) {
    this.size = size;
    for (int level = 0; Tile.hashesAt(level, size) > 0; level++) {
      edges.add(edge(tiles, level, Tile.hashesAt(level, size)));
    }
  }

  private static Edge edge(Tiles tiles, int level, long hashes) {
    var edge = new Edge();
    edge.number = hashes / Tile.FULL;
    edge.width = (int) (hashes % Tile.FULL);
    if (edge.width > 0) {
      var there = tiles.read(new Tile(level, edge.number, edge.width));
      System.arraycopy(there, 0, edge.hashes, 0, edge.width * Hash.BYTES);
    }
    return edge;
  }

  /** Adds a leaf and answers with its index. */
  public long add(Hash leaf) {
    add(0, leaf);
    return size++;
  }

  private void add(int level, Hash hash) {
    if (level == edges.size()) {
      edges.add(new Edge());
    }
    var edge = edges.get(level);
    edge.add(hash);
    if (edge.width == Tile.FULL) {
      full.put(new Tile(level, edge.number, Tile.FULL), edge.filled());
      edge.number++;
      edge.width = 0;
      add(level + 1, Tree.root(edge.hashes, 0, Tile.FULL));
    }
  }

  public long size() {
    return size;
  }

  /** The tiles that were filled, and the partial one of each level as it is now. */
  public Map<Tile, byte[]> tiles() {
    var tiles = new LinkedHashMap<>(full);
    for (int level = 0; level < edges.size(); level++) {
      var edge = edges.get(level);
      if (edge.width > 0) {
        tiles.put(new Tile(level, edge.number, edge.width), edge.filled());
      }
    }
    return tiles;
  }
}
