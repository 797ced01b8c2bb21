package org.entente.registers.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.database.CopyRows;
import org.entente.ground.database.Staging;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.reconciliation.EarlierRow;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of activities. Every read takes an audience and filters by its labels here. The table
 * holds what is filtered and counted by; the content stands once, in the newest revision.
 */
@Repository
class ActivityStore {

  /** As the table, without its keys and policies. */
  private static final String STAGED = "like activities.activity";

  private static final int AT_ONCE = 2_000;

  private static final String ADD =
      """
      insert into activities.activity
             (id, mission_id, owner_id, label_id, party_id, place_id, coarse_place_id, place_level,
              latitude, longitude, sector, status, starts_on, ends_on, time_precision,
              coarse_starts_on, coarse_ends_on, targeted, reached, row_hash, words, known_at,
              row_meaning, first_month, last_month, spot_id)
      select id, mission_id, owner_id, label_id, party_id, place_id, coarse_place_id, place_level,
             latitude, longitude, sector, status, starts_on, ends_on, time_precision,
             coarse_starts_on, coarse_ends_on, targeted, reached, row_hash, words, known_at,
             row_meaning, first_month, last_month, spot_id
        from pg_temp.activity_given
      """;

  private static final String PUT =
      ADD
          + """
              on conflict (id) do update
             set owner_id = excluded.owner_id,
                 label_id = excluded.label_id,
                 party_id = excluded.party_id,
                 place_id = excluded.place_id,
                 coarse_place_id = excluded.coarse_place_id,
                 place_level = excluded.place_level,
                 latitude = excluded.latitude,
                 longitude = excluded.longitude,
                 sector = excluded.sector,
                 status = excluded.status,
                 starts_on = excluded.starts_on,
                 ends_on = excluded.ends_on,
                 time_precision = excluded.time_precision,
                 coarse_starts_on = excluded.coarse_starts_on,
                 coarse_ends_on = excluded.coarse_ends_on,
                 targeted = excluded.targeted,
                 reached = excluded.reached,
                 row_hash = excluded.row_hash,
                 words = excluded.words,
                 known_at = excluded.known_at,
                 row_meaning = excluded.row_meaning,
                 first_month = excluded.first_month,
                 last_month = excluded.last_month,
                 spot_id = excluded.spot_id
          """;

  private final JdbcClient db;
  private final Staging staging;

  ActivityStore(JdbcClient db, JdbcOperations operations) {
    this.db = db;
    this.staging = new Staging(operations, "activity_given", STAGED);
  }

  /** Writes activities that nothing stands in the place of. */
  void add(CopyRows activities) {
    staging.fill(activities);
    db.sql(ADD).update();
  }

  /** Writes activities, new or in place of what stood there. */
  void put(CopyRows activities) {
    staging.fill(activities);
    db.sql(PUT).update();
  }

  void remove(Collection<UUID> ids) {
    db.sql("delete from activities.activity where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from activities.activity where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  /** Shows the ids of all that an owner reported and still stands, by id, piece by piece. */
  void eachPieceOwnedBy(PartyId owner, Audience audience, Consumer<List<UUID>> reader) {
    var piece = new ArrayList<UUID>(AT_ONCE);
    eachRowOwnedBy(
        owner,
        audience,
        row -> {
          piece.add(row.record());
          if (piece.size() == AT_ONCE) {
            reader.accept(List.copyOf(piece));
            piece.clear();
          }
        });
    reader.accept(List.copyOf(piece));
  }

  /** Shows the ids of all that stands in the mission, by id, piece by piece. */
  void eachPiece(Audience audience, Consumer<List<UUID>> reader) {
    var ids =
        reading(
                """
                select id
                  from activities.activity
                 where mission_id = :mission
                   and label_id = any (:readable)
                 order by id
                """,
                audience)
            .query(UUID.class)
            .list();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      reader.accept(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
    }
  }

  /** Shows the rows in short of all that an owner reported and still stands, by id. */
  void eachRowOwnedBy(PartyId owner, Audience audience, Consumer<EarlierRow> reader) {
    reading(
            """
            select id, row_hash, row_meaning
              from activities.activity
             where mission_id = :mission
               and label_id = any (:readable)
               and owner_id = :owner
             order by id
            """,
            audience)
        .param("owner", owner.value())
        .withFetchSize(AT_ONCE)
        .query((RowCallbackHandler) row -> reader.accept(earlier(row)));
  }

  private static EarlierRow earlier(ResultSet row) throws SQLException {
    return new EarlierRow(
        row.getObject("id", UUID.class),
        row.getString("row_hash"),
        Optional.ofNullable(row.getString("row_meaning")));
  }

  /** Of the given parties, those that any activity names, whoever may read it. */
  List<UUID> listPartiesInUse(Collection<UUID> parties) {
    return db.sql(
            """
            select distinct party_id
              from activities.activity
             where party_id = any (:parties)
            """)
        .param("parties", parties.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }
}
