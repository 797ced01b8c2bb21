package org.entente.ground.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.ground.database.CopyRows;
import org.entente.ground.database.Staging;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of revisions: they are appended and read, never changed. */
@Repository
class RevisionStore {

  private static final int CHUNK = 2_000;

  /**
   * A revision is shown to those who may read it and the record as it is labelled now; one of a
   * closed past to those alone who may read that past.
   */
  private static final String READABLE =
      """
      select r.id, r.mission_id, r.record_type, r.record_id, r.number, r.payload, r.owner_id,
             r.label_id, r.batch_id, r.source, r.actor, r.reason, r.recorded_at
        from history.revision r
        join history.head h on h.record_id = r.record_id and h.record_type = r.record_type
       where r.mission_id = :mission
         and r.label_id = any (:readable)
         and h.label_id = any (:readable)
         and (r.number >= h.open_from or h.past_label_id = any (:readable))
      """;

  private static final String OF_RECORD = " and r.record_id = :record and r.record_type = :type";

  /** The columns of a staged revision, in the order in which {@link #stage} gives them. */
  private static final String STAGED =
      """
      id uuid, record_id uuid, record_type text, payload bytea, owner_id uuid,
      label_id int, source text
      """;

  private static final int STAGED_COLUMNS = 7;

  private static final String ADD_HEADS =
      """
      insert into history.head (record_id, mission_id, record_type, number, label_id)
      select record_id, :mission, record_type, 1, label_id
        from pg_temp.revision_given
      """;

  private static final String MOVE_HEADS =
      ADD_HEADS
          + """
              on conflict (record_id, record_type) do update
             set number = head.number + 1,
                 label_id = excluded.label_id
          """;

  /** A staging table is read in the order in which it was filled, so that is their order too. */
  private static final String APPEND =
      """
      insert into history.revision
             (id, mission_id, record_type, record_id, number, payload, owner_id, label_id,
              batch_id, source, actor, reason, recorded_at)
      select given.id, :mission, given.record_type, given.record_id, %s, given.payload,
             given.owner_id, given.label_id, :batch::uuid, given.source, :actor, :reason, :at
        from pg_temp.revision_given given
      """;

  private static final String FIRST = "1";

  /** As the head of its record says, which has just moved. */
  private static final String NEXT =
      """
      (select number
         from history.head
        where head.record_id = given.record_id
          and head.record_type = given.record_type)
      """;

  private final JdbcClient db;
  private final Staging staging;
  private final Ids ids;

  RevisionStore(JdbcClient db, JdbcOperations operations, Ids ids) {
    this.db = db;
    this.staging = new Staging(operations, "revision_given", STAGED);
    this.ids = ids;
  }

  void append(Act act, List<Change> changes) {
    for (int from = 0; from < changes.size(); from += CHUNK) {
      append(act, stage(changes.subList(from, Math.min(from + CHUNK, changes.size()))));
    }
  }

  /** Makes the rows of revisions; nothing is written yet. */
  CopyRows stage(List<Change> changes) {
    var rows = new CopyRows(STAGED_COLUMNS);
    for (var change : changes) {
      rows.row()
          .uuid(ids.next())
          .uuid(change.record().id())
          .text(change.record().type())
          .optional(change.payload(), payload -> rows.bytes(payload.bytes()))
          .uuid(change.owner().value())
          .integer(change.label())
          .optional(change.source(), rows::text);
    }
    return rows;
  }

  /** Writes staged revisions of records, new or not. */
  void append(Act act, CopyRows rows) {
    append(act, rows, MOVE_HEADS, APPEND.formatted(NEXT));
  }

  /** Writes the staged revisions of records that have none yet. */
  void appendFirst(Act act, CopyRows rows) {
    append(act, rows, ADD_HEADS, APPEND.formatted(FIRST));
  }

  private void append(Act act, CopyRows rows, String heads, String revisions) {
    staging.fill(rows);
    db.sql(heads).param("mission", act.mission().value()).update();
    db.sql(revisions)
        .param("mission", act.mission().value())
        .param("batch", act.batch().map(UUID::toString).orElse(null))
        .param("actor", act.actor())
        .param("reason", act.reason())
        .param("at", Timestamp.from(act.at()))
        .update();
  }

  /** Who may read the closed past of a record; empty when it has none. */
  Optional<Integer> findPastLabel(RecordRef record) {
    return db.sql(
            """
            select past_label_id
              from history.head
             where record_id = :record
               and record_type = :type
            """)
        .param("record", record.id())
        .param("type", record.type())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, Integer.class)))
        .optional()
        .flatMap(found -> found);
  }

  void closePast(RecordRef record, int label) {
    db.sql(
            """
            update history.head
               set open_from = number,
                   past_label_id = :label
             where record_id = :record
               and record_type = :type
            """)
        .param("record", record.id())
        .param("type", record.type())
        .param("label", label)
        .update();
  }

  List<Revision> listOf(RecordRef record, Audience audience) {
    return of(record, READABLE + OF_RECORD + " order by r.number desc", audience)
        .query(RevisionStore::revision)
        .list();
  }

  Optional<Revision> findKnownAt(RecordRef record, Instant knownAt, Audience audience) {
    var sql =
        READABLE + OF_RECORD + " and r.recorded_at <= :knownAt order by r.number desc limit 1";
    return of(record, sql, audience)
        .param("knownAt", Timestamp.from(knownAt))
        .query(RevisionStore::revision)
        .optional();
  }

  List<Revision> listKnownAt(String recordType, Instant knownAt, Audience audience) {
    var sql =
        "select distinct on (record_id) * from ("
            + READABLE
            + """
              and r.record_type = :type and r.recorded_at <= :knownAt) known
            order by record_id, number desc
            """;
    return reading(sql, audience)
        .param("type", recordType)
        .param("knownAt", Timestamp.from(knownAt))
        .query(RevisionStore::revision)
        .list()
        .stream()
        .filter(revision -> !revision.withdrawn())
        .toList();
  }

  List<Revision> listOfBatch(UUID batch, Audience audience) {
    return reading(READABLE + " and r.batch_id = :batch order by r.position", audience)
        .param("batch", batch)
        .query(RevisionStore::revision)
        .list();
  }

  /** Of what a batch wrote, the revisions that are still the newest of their record. */
  List<Revision> listNewestOfBatch(UUID batch, Audience audience) {
    var sql = READABLE + " and r.batch_id = :batch and r.number = h.number order by r.position";
    return reading(sql, audience).param("batch", batch).query(RevisionStore::revision).list();
  }

  Optional<Revision> findNumber(RecordRef record, int number, Audience audience) {
    return of(record, READABLE + OF_RECORD + " and r.number = :number", audience)
        .param("number", number)
        .query(RevisionStore::revision)
        .optional();
  }

  /** The newest revision of each of the given records, in the given order. */
  List<Revision> listNewestOf(String recordType, Collection<UUID> records, Audience audience) {
    var newest = new HashMap<UUID, Revision>();
    var sql =
        READABLE
            + " and r.record_type = :type and r.record_id = any (:records) and r.number = h.number";
    reading(sql, audience)
        .param("type", recordType)
        .param("records", records.toArray(UUID[]::new))
        .query(RevisionStore::revision)
        .stream()
        .forEach(revision -> newest.put(revision.record().id(), revision));
    return records.stream().map(newest::get).filter(Objects::nonNull).toList();
  }

  /** These revisions, each by its record and number, in the given order. */
  List<Revision> listExactly(
      String recordType, List<UUID> records, List<Integer> numbers, Audience audience) {
    var sql =
        READABLE
            + """
             and r.record_type = :type
             and (r.record_id, r.number) in (select record_id, number from unnest(
                   :records::uuid[], :numbers::int[]) as wanted (record_id, number))
            """;
    var found = new HashMap<Map.Entry<UUID, Integer>, Revision>();
    reading(sql, audience)
        .param("type", recordType)
        .param("records", records.toArray(UUID[]::new))
        .param("numbers", numbers.toArray(Integer[]::new))
        .query(RevisionStore::revision)
        .stream()
        .forEach(each -> found.put(Map.entry(each.record().id(), each.number()), each));
    return IntStream.range(0, records.size())
        .mapToObj(at -> found.get(Map.entry(records.get(at), numbers.get(at))))
        .filter(Objects::nonNull)
        .toList();
  }

  List<Revision> listNewest(String recordType, Audience audience) {
    var sql = READABLE + " and r.record_type = :type and r.number = h.number order by r.position";
    return reading(sql, audience).param("type", recordType).query(RevisionStore::revision).list();
  }

  private JdbcClient.StatementSpec of(RecordRef record, String sql, Audience audience) {
    return reading(sql, audience).param("record", record.id()).param("type", record.type());
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Revision revision(ResultSet row, int number) throws SQLException {
    var record =
        new RecordRef(
            new MissionId(row.getObject("mission_id", UUID.class)),
            row.getString("record_type"),
            row.getObject("record_id", UUID.class));
    var change =
        new Change(
            record,
            Optional.ofNullable(row.getBytes("payload")).map(Payload::stored),
            new PartyId(row.getObject("owner_id", UUID.class)),
            row.getInt("label_id"),
            Optional.ofNullable(row.getString("source")));
    return new Revision(
        row.getObject("id", UUID.class),
        row.getInt("number"),
        change,
        Optional.ofNullable(row.getObject("batch_id", UUID.class)),
        row.getString("actor"),
        row.getString("reason"),
        row.getTimestamp("recorded_at").toInstant());
  }
}
