package org.entente.mechanisms.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of files as they were given: kept, and given back, a mebibyte at a time. */
@Repository
class OriginalStore {

  private static final int PART = 1 << 20;

  private final JdbcClient db;

  OriginalStore(JdbcClient db) {
    this.db = db;
  }

  /** Keeps all that the stream gives as the file of an import; the SHA-256 of it. */
  String add(Import.Id id, MissionId mission, int label, InputStream bytes) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var part = bytes.readNBytes(PART);
      for (int number = 0; number == 0 || part.length > 0; number++) {
        digest.update(part);
        add(id, mission, label, number, part);
        part = bytes.readNBytes(PART);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private void add(Import.Id id, MissionId mission, int label, int number, byte[] part) {
    db.sql(
            """
            insert into intake.original (import_id, part, mission_id, label_id, bytes)
            values (:id, :part, :mission, :label, :bytes)
            """)
        .param("id", id.value())
        .param("part", number)
        .param("mission", mission.value())
        .param("label", label)
        .param("bytes", part)
        .update();
  }

  /** Puts a file under another label. */
  void label(Import.Id id, int label) {
    db.sql("update intake.original set label_id = :label where import_id = :id")
        .param("id", id.value())
        .param("label", label)
        .update();
  }

  /** Whether the audience may read the file. */
  boolean readable(Import.Id id, Audience audience) {
    return db.sql(
            """
            select exists (
                   select 1
                     from intake.original
                    where import_id = :id
                      and label_id = any (:readable))
            """)
        .param("id", id.value())
        .param("readable", audience.readableLabels())
        .query(Boolean.class)
        .single();
  }

  /** Writes the file out, as far as the audience may read it. */
  void write(Import.Id id, Audience audience, OutputStream to) {
    try (var parts =
        db
            .sql(
                """
                select bytes
                  from intake.original
                 where import_id = :id
                   and label_id = any (:readable)
                 order by part
                """)
            .param("id", id.value())
            .param("readable", audience.readableLabels())
            .withFetchSize(1)
            .query(byte[].class)
            .stream()) {
      for (var part : (Iterable<byte[]>) parts::iterator) {
        to.write(part);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
