package org.entente.ground.ledger.log;

/** Where the tiles of a tree are read from. */
@FunctionalInterface
public interface Tiles {

  /** The hashes of a tile, {@code 32 * width} bytes; {@link Malformed} when it is not there. */
  byte[] read(Tile tile);
}
