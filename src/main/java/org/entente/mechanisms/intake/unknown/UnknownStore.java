package org.entente.mechanisms.intake.unknown;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.mechanisms.intake.unknown.UnknownPlace.Occurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what the receipts of published reports say that nobody knows. */
@Repository
class UnknownStore {

  private static final String STANDING =
      """
       where i.mission_id = :mission
         and i.label_id = any (:readable)
         and i.state = 'published'
         and not exists (
             select 1
               from intake.import later
              where later.mission_id = i.mission_id
                and later.label_id = any (:readable)
                and later.owner_id = i.owner_id
                and later.fingerprint = i.fingerprint
                and later.part is not distinct from i.part
                and later.continues is null
                and later.state = 'published'
                and (later.published_at, later.id) > (i.published_at, i.id))
      """;

  private final JdbcClient db;

  UnknownStore(JdbcClient db) {
    this.db = db;
  }

  /** The places of the newest report of each kind, and of the rows that were added to it. */
  List<Occurrence> listPlaces(Audience audience) {
    return db.sql(
            """
            select i.id, i.owner_id, i.label_id, i.file_name, value::text as value
              from intake.import i
             cross join lateral jsonb_array_elements(
                   i.receipt -> 'recognised' -> 'unknown') as value
            """
                + STANDING
                + """
                   and value ->> 'kind' = 'PLACE'
                   and value ->> 'taken' = 'false'
                 order by i.published_at, i.id, value ->> 'written' collate "C"
                """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .query(UnknownStore::read)
        .list();
  }

  /** The newest reports of each kind that were read since a moment. */
  List<Import.Id> listReadSince(Instant moment, Audience audience) {
    return db.sql(
            "select i.id from intake.import i "
                + STANDING
                + " and i.published_at >= :moment order by i.published_at, i.id")
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("moment", Timestamp.from(moment))
        .query((row, _) -> new Import.Id(row.getObject("id", UUID.class)))
        .list();
  }

  private static Occurrence read(ResultSet row, int number) throws SQLException {
    return new Occurrence(
        new Import.Id(row.getObject("id", UUID.class)),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"),
        row.getString("file_name"),
        Payload.stored(row.getString("value").getBytes(StandardCharsets.UTF_8))
            .as(UnknownValue.class));
  }
}
