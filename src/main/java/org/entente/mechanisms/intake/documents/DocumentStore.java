package org.entente.mechanisms.intake.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.format.Report;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of documents. */
@Repository
class DocumentStore {

  private final JdbcClient db;

  DocumentStore(JdbcClient db) {
    this.db = db;
  }

  void add(Import given, List<Report.RowDocument> documents) {
    db.sql(
            """
            insert into intake.document
                   (import_id, mission_id, label_id, row_number, format, content)
            select :id, :mission, :label, document.row_number, document.format, document.content
              from unnest(:rows::int[], :formats::text[], :contents::text[])
                   as document (row_number, format, content)
            """)
        .param("id", given.id().value())
        .param("mission", given.mission().value())
        .param("label", given.label())
        .param("rows", documents.stream().map(Report.RowDocument::row).toArray(Integer[]::new))
        .param("formats", strings(documents, Report.RowDocument::format))
        .param("contents", strings(documents, Report.RowDocument::text))
        .update();
  }

  private static String[] strings(
      List<Report.RowDocument> documents, Function<Report.RowDocument, String> part) {
    return documents.stream().map(part).toArray(String[]::new);
  }

  /** Of each record the document that was published last; one taken back counts as never given. */
  List<KeptDocument> listOf(Collection<UUID> records, Audience audience) {
    return db.sql(
            """
            with newest as (
                 select distinct on (reported.record_id)
                        reported.record_id, reported.import_id, reported.row_number
                   from intake.reported
                   join intake.import on import.id = reported.import_id
                  where reported.mission_id = :mission
                    and reported.label_id = any (:readable)
                    and reported.record_id = any (:records)
                    and import.label_id = any (:readable)
                    and import.state = 'published'
                  order by reported.record_id, import.published_at desc, import.id desc)
            select newest.record_id, document.format, document.content, document.label_id
              from newest
              join intake.document using (import_id, row_number)
             where document.label_id = any (:readable)
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("records", records.toArray(UUID[]::new))
        .query(DocumentStore::document)
        .list();
  }

  private static KeptDocument document(ResultSet row, int number) throws SQLException {
    return new KeptDocument(
        row.getObject("record_id", UUID.class),
        row.getString("format"),
        row.getString("content"),
        row.getInt("label_id"));
  }
}
