package org.entente.mechanisms.intake.undoing;

import java.sql.Timestamp;
import java.time.Instant;
import org.entente.mechanisms.intake.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of taking imports back. */
@Repository
class UndoStore {

  private final JdbcClient db;

  UndoStore(JdbcClient db) {
    this.db = db;
  }

  /** Marks an import as taken back, if it stands published; false when it does not. */
  boolean takeBack(Import.Id id, Instant at) {
    db.sql(
            """
            update intake.arrival
               set undone_at = :at
             where import_id = :id
               and undone_at is null
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .update();
    return db.sql(
                """
                update intake.import
                   set state = 'undone',
                       undone_at = :at
                 where id = :id
                   and state = 'published'
                """)
            .param("id", id.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }
}
