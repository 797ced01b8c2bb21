package org.entente.ground.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of acts: revisions without what they say, in the order in which they were written. */
class ActStore {

  /** The stretch is read first: of a table that just grew, the server does not know how much. */
  private static final String STRETCH =
      """
      with stretch as materialized (
        select id, mission_id, record_type, record_id, number, owner_id, label_id, batch_id,
               source, actor, reason, recorded_at, payload is null as withdrawn, position
          from history.revision
         where position >= :from
           and position < :until
           and mission_id = :mission
           and label_id = any (:readable)
           and (:actor::text is null or actor = :actor)
           and (:owner::uuid is null or owner_id = :owner)
           and (:type::text is null or record_type = :type)
           and (:since::timestamptz is null or recorded_at >= :since)
           and (:before::timestamptz is null or recorded_at < :before)
           and (:batch::uuid is null or batch_id = :batch))
      select r.id, r.mission_id, r.record_type, r.record_id, r.number, r.owner_id, r.label_id,
             r.batch_id, r.source, r.actor, r.reason, r.recorded_at, r.withdrawn
        from stretch r
        join history.head h on h.record_id = r.record_id and h.record_type = r.record_type
       where h.label_id = any (:readable)
         and (r.number >= h.open_from or h.past_label_id = any (:readable))
       order by r.position desc
       limit :limit
      """;

  private final JdbcClient db;

  ActStore(JdbcClient db) {
    this.db = db;
  }

  /** Greater than every position. */
  long end() {
    return db.sql("select last_value + 1 from history.revision_position_seq")
        .query(Long.class)
        .single();
  }

  Optional<Long> findPosition(RecordRef record, UUID revision, Audience audience) {
    return db.sql(
            """
            select position
              from history.revision
             where record_id = :record
               and record_type = :type
               and id = :revision
               and mission_id = :mission
               and label_id = any (:readable)
            """)
        .param("record", record.id())
        .param("type", record.type())
        .param("revision", revision)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .query(Long.class)
        .optional();
  }

  List<ActLine> list(long from, long until, ActFilter filter, int limit, Audience audience) {
    return db.sql(STRETCH)
        .param("from", from)
        .param("until", until)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("actor", filter.actor().orElse(null))
        .param("owner", filter.owner().map(PartyId::value).orElse(null))
        .param("type", filter.recordType().orElse(null))
        .param("since", filter.from().map(Timestamp::from).orElse(null))
        .param("before", filter.until().map(Timestamp::from).orElse(null))
        .param("batch", filter.batch().orElse(null))
        .param("limit", limit)
        .query(ActStore::line)
        .list();
  }

  private static ActLine line(ResultSet row, int number) throws SQLException {
    var record =
        new RecordRef(
            new MissionId(row.getObject("mission_id", UUID.class)),
            row.getString("record_type"),
            row.getObject("record_id", UUID.class));
    return new ActLine(
        row.getObject("id", UUID.class),
        record,
        row.getInt("number"),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"),
        Optional.ofNullable(row.getObject("batch_id", UUID.class)),
        Optional.ofNullable(row.getString("source")),
        new ActLine.By(
            row.getString("actor"),
            row.getString("reason"),
            row.getTimestamp("recorded_at").toInstant()),
        deed(row));
  }

  private static ActLine.Deed deed(ResultSet row) throws SQLException {
    if (row.getBoolean("withdrawn")) {
      return ActLine.Deed.WITHDRAWN;
    }
    return row.getInt("number") == 1 ? ActLine.Deed.RECORDED : ActLine.Deed.CHANGED;
  }
}
