package org.entente.ground.ledger;

import java.util.Map;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Tile;
import org.entente.ground.ledger.log.Tiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of tiles; what the tree is, they say alone. */
@Repository
class TileStore implements Tiles {

  private static final int LOCK = 0x1ED6E7;

  private final JdbcClient db;

  TileStore(JdbcClient db) {
    this.db = db;
  }

  /** Lets no other transaction add to the log until this one ends. */
  void lock() {
    db.sql("select true from pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query(Boolean.class)
        .single();
  }

  /** How many leaves the log has. */
  long size() {
    return db.sql(
            """
            select number * 256 + length(hashes) / 32
              from ledger.tile
             where level = 0
             order by number desc
             limit 1
            """)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  @Override
  public byte[] read(Tile tile) {
    return db.sql(
            """
            select substring(hashes from 1 for :length)
              from ledger.tile
             where level = :level
               and number = :number
               and length(hashes) >= :length
            """)
        .param("level", tile.level())
        .param("number", tile.number())
        .param("length", tile.width() * Hash.BYTES)
        .query(byte[].class)
        .optional()
        .orElseThrow(() -> new Malformed("there is no " + tile.path()));
  }

  void write(Map<Tile, byte[]> tiles) {
    tiles.forEach(this::write);
  }

  private void write(Tile tile, byte[] hashes) {
    db.sql(
            """
            insert into ledger.tile (level, number, hashes)
            values (:level, :number, :hashes)
            on conflict (level, number) do update set hashes = excluded.hashes
            """)
        .param("level", tile.level())
        .param("number", tile.number())
        .param("hashes", hashes)
        .update();
  }
}
