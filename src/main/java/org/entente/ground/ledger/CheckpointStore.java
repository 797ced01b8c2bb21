package org.entente.ground.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Note;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of checkpoints: our own, with the keys that signed them and what witnesses signed of
 * them, and the newest of each log for which this node is the witness.
 */
@Repository
class CheckpointStore {

  /** A checkpoint with its own signatures. */
  record Stored(long size, Note note, Instant signedAt) {}

  private static final int WITNESSING = 0x817E55;

  private final JdbcClient db;

  CheckpointStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Stored> findNewest() {
    return list("order by size desc limit 1").stream().findFirst();
  }

  /** At most so many checkpoints, spread evenly over the log, the smallest first. */
  List<Stored> listSpread(int most) {
    return db.sql(
            """
            select size, note, signed_at
              from (select size, note, signed_at,
                           row_number() over (order by size) as place,
                           count(*) over () as all_of_them
                      from ledger.checkpoint) as checkpoint
             where place % greatest(1, all_of_them / :most) = 0
             order by size
            """)
        .param("most", most)
        .query(CheckpointStore::stored)
        .list();
  }

  private List<Stored> list(String which) {
    return db.sql("select size, note, signed_at from ledger.checkpoint " + which)
        .query(CheckpointStore::stored)
        .list();
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    return new Stored(
        row.getLong("size"),
        Note.read(row.getString("note")),
        row.getTimestamp("signed_at").toInstant());
  }

  void add(long size, Note note, Instant at) {
    db.sql(
            """
            insert into ledger.checkpoint (size, note, signed_at)
            values (:size, :note, :at)
            """)
        .param("size", size)
        .param("note", note.written())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** The public keys that ever signed, the oldest first. */
  List<String> listKeys() {
    return db.sql("select vkey from ledger.key order by since, vkey").query(String.class).list();
  }

  void addKey(String vkey, Instant since) {
    db.sql(
            """
            insert into ledger.key (vkey, since)
            values (:vkey, :since)
            on conflict (vkey) do nothing
            """)
        .param("vkey", vkey)
        .param("since", Timestamp.from(since))
        .update();
  }

  /** The lines that witnesses signed under the checkpoint of a size. */
  List<Note.Signature> listCosignatures(long size) {
    return db
        .sql("select line from ledger.cosignature where size = :size order by witness, line")
        .param("size", size)
        .query(String.class)
        .list()
        .stream()
        .map(Note.Signature::read)
        .toList();
  }

  void addCosignature(long size, String witness, Note.Signature line) {
    db.sql(
            """
            insert into ledger.cosignature (size, witness, line)
            values (:size, :witness, :line)
            on conflict do nothing
            """)
        .param("size", size)
        .param("witness", witness)
        .param("line", line.written().strip())
        .update();
  }

  /** The largest size that a witness has signed; 0 when it has signed nothing. */
  long sizeKnownTo(String witness) {
    return db.sql("select coalesce(max(size), 0) from ledger.cosignature where witness = :witness")
        .param("witness", witness)
        .query(Long.class)
        .single();
  }

  /** Lets no other transaction witness anything until this one ends. */
  void lockWitnessed() {
    db.sql("select true from pg_advisory_xact_lock(:lock)")
        .param("lock", WITNESSING)
        .query(Boolean.class)
        .single();
  }

  Optional<Checkpoint> findWitnessed(String origin) {
    return db.sql("select size, root from ledger.witnessed where origin = :origin")
        .param("origin", origin)
        .query(
            (row, _) ->
                new Checkpoint(origin, row.getLong("size"), Hash.read(row.getBytes("root"))))
        .optional();
  }

  void keepWitnessed(Checkpoint checkpoint, Note note, Instant at) {
    db.sql(
            """
            insert into ledger.witnessed (origin, size, root, note, seen_at)
            values (:origin, :size, :root, :note, :at)
            on conflict (origin) do update
               set size = excluded.size,
                   root = excluded.root,
                   note = excluded.note,
                   seen_at = excluded.seen_at
            """)
        .param("origin", checkpoint.origin())
        .param("size", checkpoint.size())
        .param("root", checkpoint.root().bytes())
        .param("note", note.written())
        .param("at", Timestamp.from(at))
        .update();
  }
}
