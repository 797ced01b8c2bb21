package org.entente.ground.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.database.CopyRows;
import org.entente.ground.database.Staging;
import org.entente.ground.identity.MissionId;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.leaves.Leaf;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of entries, their salts, and the revisions that wait to become entries. */
@Repository
class EntryStore {

  private static final String COLUMNS =
      """
      leaf_index bigint, label_id int, record_type text, record_id uuid, number int,
      owner_id uuid, recorded_at timestamptz, previous bigint, commitment bytea, salt bytea
      """;

  private static final int COLUMN_COUNT = 10;

  private static final String READABLE =
      """
      select leaf_index, label_id, record_type, record_id, number, owner_id, recorded_at, previous,
             commitment
        from ledger.entry
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private final JdbcClient db;
  private final Staging staging;

  EntryStore(JdbcClient db, JdbcOperations operations) {
    this.db = db;
    this.staging = new Staging(operations, "entry_given", COLUMNS);
  }

  /** The missions of which revisions wait, and the newest line that waits now. */
  List<MissionId> listWaitingMissions() {
    return db
        .sql("select distinct mission_id from ledger.waiting order by mission_id")
        .query(UUID.class)
        .list()
        .stream()
        .map(MissionId::new)
        .toList();
  }

  /** The newest line that waits; 0 when none does. */
  long newestWaiting() {
    return db.sql("select coalesce(max(id), 0) from ledger.waiting").query(Long.class).single();
  }

  /** The oldest lines of a mission that wait, up to one of them. */
  List<Waiting> listWaiting(MissionId mission, long newest, int most) {
    return db.sql(
            """
            select id, record_type, records, numbers
              from ledger.waiting
             where mission_id = :mission
               and id <= :newest
             order by id
             limit :most
            """)
        .param("mission", mission.value())
        .param("newest", newest)
        .param("most", most)
        .query(
            (row, _) ->
                new Waiting(
                    row.getLong("id"),
                    row.getString("record_type"),
                    Arrays.asList((UUID[]) elements(row.getArray("records"))),
                    Arrays.asList((Integer[]) elements(row.getArray("numbers")))))
        .list();
  }

  private static Object elements(Array array) throws SQLException {
    return array.getArray();
  }

  void removeWaiting(Collection<Long> ids) {
    db.sql("delete from ledger.waiting where id = any (:ids)")
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /** The index of each of these revisions of a type that is logged. */
  Map<Place, Long> indices(String type, List<Place> places) {
    var indices = new HashMap<Place, Long>();
    db.sql(
            """
            select entry.record_id, entry.number, entry.leaf_index
              from unnest(:records::uuid[], :numbers::int[]) as wanted (record_id, number)
              join ledger.entry on entry.record_id = wanted.record_id
                               and entry.number = wanted.number
                               and entry.record_type = :type
            """)
        .param("type", type)
        .param("records", places.stream().map(Place::record).toArray(UUID[]::new))
        .param("numbers", places.stream().map(Place::number).toArray(Integer[]::new))
        .query(
            row -> {
              var place =
                  new Place(type, row.getObject("record_id", UUID.class), row.getInt("number"));
              indices.put(place, row.getLong("leaf_index"));
            });
    return indices;
  }

  /** Which revision: the number-th of a record. */
  record Place(String type, UUID record, int number) {}

  static CopyRows rows() {
    return new CopyRows(COLUMN_COUNT);
  }

  static void add(CopyRows rows, Logged logged, byte[] salt) {
    var leaf = logged.leaf();
    rows.row()
        .bigInteger(logged.index())
        .integer(logged.label())
        .text(leaf.type())
        .uuid(logged.place().record())
        .integer(logged.place().number())
        .uuid(leaf.owner())
        .instant(leaf.time())
        .optional(leaf.previous(), rows::bigInteger)
        .bytes(leaf.commitment().bytes())
        .bytes(salt);
  }

  void append(MissionId mission, CopyRows rows) {
    staging.fill(rows);
    db.sql(
            """
            insert into ledger.entry
                   (leaf_index, mission_id, label_id, record_type, record_id, number, owner_id,
                    recorded_at, previous, commitment)
            select leaf_index, :mission, label_id, record_type, record_id, number, owner_id,
                   recorded_at, previous, commitment
              from pg_temp.entry_given
            """)
        .param("mission", mission.value())
        .update();
    db.sql(
            """
            insert into ledger.salt (leaf_index, mission_id, label_id, salt)
            select leaf_index, :mission, label_id, salt
              from pg_temp.entry_given
            """)
        .param("mission", mission.value())
        .update();
  }

  /** Entries from one index until before another, in order. */
  List<Logged> list(long from, long to, Audience audience) {
    var sql = READABLE + " and leaf_index >= :from and leaf_index < :to order by leaf_index";
    return reading(sql, audience)
        .param("from", from)
        .param("to", to)
        .query(EntryStore::logged)
        .list();
  }

  /** All entries of the records of this id, whatever their type, the newest first. */
  List<Logged> listOf(UUID record, Audience audience) {
    return reading(READABLE + " and record_id = :record order by leaf_index desc", audience)
        .param("record", record)
        .query(EntryStore::logged)
        .list();
  }

  /** Where in the log these revisions stand, as far as they do. */
  Map<Place, Long> indices(Collection<Place> places, Audience audience) {
    var indices = new HashMap<Place, Long>();
    reading(
            READABLE
                + """
                 and (record_id, record_type, number) in (select record, type, number from unnest(
                       :records::uuid[], :types::text[], :numbers::int[])
                       as wanted (record, type, number))
                """,
            audience)
        .param("records", places.stream().map(Place::record).toArray(UUID[]::new))
        .param("types", places.stream().map(Place::type).toArray(String[]::new))
        .param("numbers", places.stream().map(Place::number).toArray(Integer[]::new))
        .query(EntryStore::logged)
        .stream()
        .forEach(logged -> indices.put(logged.place(), logged.index()));
    return indices;
  }

  /** The salts of these entries that were not dropped, by index. */
  Map<Long, byte[]> salts(List<Logged> entries, Audience audience) {
    var salts = new HashMap<Long, byte[]>();
    reading(
            """
            select leaf_index, salt
              from ledger.salt
             where mission_id = :mission
               and label_id = any (:readable)
               and leaf_index = any (:indices)
            """,
            audience)
        .param("indices", entries.stream().map(Logged::index).toArray(Long[]::new))
        .query(
            row -> {
              salts.put(row.getLong("leaf_index"), row.getBytes("salt"));
            });
    return salts;
  }

  /** Drops the salts of all entries of a record; answers with how many there were. */
  int dropSalts(String type, UUID record, Audience audience) {
    return reading(
            """
            delete from ledger.salt
             where mission_id = :mission
               and label_id = any (:readable)
               and leaf_index in (select leaf_index
                                    from ledger.entry
                                   where record_id = :record
                                     and record_type = :type)
            """,
            audience)
        .param("record", record)
        .param("type", type)
        .update();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Logged logged(ResultSet row, int number) throws SQLException {
    var previous = Optional.ofNullable(row.getObject("previous", Long.class));
    return new Logged(
        row.getLong("leaf_index"),
        row.getInt("label_id"),
        new Place(
            row.getString("record_type"),
            row.getObject("record_id", UUID.class),
            row.getInt("number")),
        new Leaf(
            row.getString("record_type"),
            row.getObject("owner_id", UUID.class),
            row.getTimestamp("recorded_at").toInstant(),
            previous,
            Hash.read(row.getBytes("commitment"))));
  }
}
