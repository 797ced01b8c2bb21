package org.entente.mechanisms.intake.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.database.CopyRows;
import org.entente.ground.database.Staging;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of which row of which import speaks of which record. */
@Repository
class ReportedStore {

  /** A row of the file, and the record it speaks of. */
  record Line(int row, UUID record) {}

  private static final String STAGED = "row_number int, record_id uuid";

  private static final int STAGED_COLUMNS = 2;

  private static final int AT_ONCE = 5_000;

  private final JdbcClient db;
  private final Staging staging;

  ReportedStore(JdbcClient db, JdbcOperations operations) {
    this.db = db;
    this.staging = new Staging(operations, "reported_given", STAGED);
  }

  void add(Import given, List<Line> lines) {
    var rows = new CopyRows(STAGED_COLUMNS);
    lines.forEach(line -> rows.row().integer(line.row()).uuid(line.record()));
    staging.fill(rows);
    db.sql(
            """
            insert into intake.reported (import_id, mission_id, label_id, row_number, record_id)
            select :id, :mission, :label, row_number, record_id
              from pg_temp.reported_given
            """)
        .param("id", given.id().value())
        .param("mission", given.mission().value())
        .param("label", given.recordsLabel())
        .update();
  }

  /**
   * Shows the records that an owner reported last: in the newest published import of the same
   * layout, or of any layout when this one is new, and in those that continue it. Of an archive
   * each part has its own.
   */
  void eachLastReported(
      Import given, String fingerprint, Audience audience, Consumer<UUID> reader) {
    try (var records =
        db
            .sql(
                """
                select record_id
                  from intake.reported
                 where label_id = any (:readable)
                   and import_id in (
                       select part.id
                         from intake.import part
                         join (select id
                                 from intake.import
                                where mission_id = :mission
                                  and label_id = any (:readable)
                                  and owner_id = :owner
                                  and state = 'published'
                                  and continues is null
                                  and part is not distinct from (
                                      select part from intake.import where id = :id)
                                  and id <> :id
                                order by fingerprint = :fingerprint desc, published_at desc, id desc
                                limit 1) last
                           on last.id in (part.id, part.continues)
                        where part.state = 'published'
                          and part.label_id = any (:readable))
                """)
            .param("mission", audience.mission().value())
            .param("readable", audience.readableLabels())
            .param("id", given.id().value())
            .param("owner", given.given().partner().value())
            .param("fingerprint", fingerprint)
            .withFetchSize(AT_ONCE)
            .query(UUID.class)
            .stream()) {
      records.forEach(reader);
    }
  }

  /** The report that rows of the named import belong to, if it is one of the same owner. */
  Optional<Import.Id> findRoot(Import given, Import.Id named, Audience audience) {
    return db.sql(
            """
            select coalesce(continues, id)
              from intake.import
             where mission_id = :mission
               and label_id = any (:readable)
               and owner_id = :owner
               and id = :named
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("owner", given.given().partner().value())
        .param("named", named.value())
        .query(UUID.class)
        .optional()
        .map(Import.Id::new);
  }
}
