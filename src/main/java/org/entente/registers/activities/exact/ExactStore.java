package org.entente.registers.activities.exact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.database.CopyRows;
import org.entente.ground.database.Staging;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.reconciliation.EarlierRow;
import org.entente.reference.places.PlaceId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of exact activities: what they are found by; the content stands in history. */
@Repository
class ExactStore {

  private static final int COLUMNS = 8;

  private static final String PUT =
      """
      insert into activities.exact
             (id, mission_id, owner_id, label_id, place_id, words, row_hash, row_meaning)
      select id, mission_id, owner_id, label_id, place_id, words, row_hash, row_meaning
        from pg_temp.exact_given
          on conflict (id) do update
         set owner_id = excluded.owner_id,
             label_id = excluded.label_id,
             place_id = excluded.place_id,
             words = excluded.words,
             row_hash = excluded.row_hash,
             row_meaning = excluded.row_meaning
      """;

  private final JdbcClient db;
  private final Staging staging;

  ExactStore(JdbcClient db, JdbcOperations operations) {
    this.db = db;
    this.staging = new Staging(operations, "exact_given", "like activities.exact");
  }

  /** An exact activity and whose it is. */
  record Line(Exact exact, PartyId owner) {}

  void put(MissionId mission, List<Line> lines) {
    var rows = new CopyRows(COLUMNS);
    for (var line : lines) {
      var whole = line.exact().whole();
      rows.row()
          .uuid(whole.id().value())
          .uuid(mission.value())
          .uuid(line.owner().value())
          .integer(line.exact().label())
          .optional(whole.where().place().map(PlaceId::value), rows::uuid)
          .text(whole.searched())
          .text(whole.reported().hash())
          .optional(whole.reported().meaning(), rows::text);
    }
    staging.fill(rows);
    db.sql(PUT).update();
  }

  void remove(Collection<UUID> ids) {
    db.sql("delete from activities.exact where id = any (:ids)")
        .param("ids", ids.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from activities.exact where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  /** Of these activities, those that the audience may know exactly. */
  List<UUID> listOf(Collection<UUID> activities, Audience audience) {
    return reading(
            """
            select id
              from activities.exact
             where mission_id = :mission
               and label_id = any (:readable)
               and id = any (:ids)
            """,
            audience)
        .param("ids", activities.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /** Whether an owner has any that the audience may know. */
  boolean isAnyOf(PartyId owner, Audience audience) {
    return reading(
            """
            select exists (
                   select 1
                     from activities.exact
                    where mission_id = :mission
                      and label_id = any (:readable)
                      and owner_id = :owner)
            """,
            audience)
        .param("owner", owner.value())
        .query(Boolean.class)
        .single();
  }

  /** Those at one of the places, if any are asked for, that say the words, if any are. */
  List<UUID> listAt(
      Optional<Collection<PlaceId>> places, Optional<String> pattern, Audience audience) {
    return reading(
            """
            select id
              from activities.exact
             where mission_id = :mission
               and label_id = any (:readable)
               and (:places::uuid[] is null or place_id = any (:places))
               and (:words::text is null or words like :words)
            """,
            audience)
        .param("places", places.map(ExactStore::ids).orElse(null))
        .param("words", pattern.orElse(null))
        .query(UUID.class)
        .list();
  }

  /** The rows in short that an owner's exact activities were reported in, by record. */
  Map<UUID, EarlierRow> rowsOwnedBy(PartyId owner, Audience audience) {
    return reading(
            """
            select id, row_hash, row_meaning
              from activities.exact
             where mission_id = :mission
               and label_id = any (:readable)
               and owner_id = :owner
            """,
            audience)
        .param("owner", owner.value())
        .query(
            (row, _) ->
                new EarlierRow(
                    row.getObject("id", UUID.class),
                    row.getString("row_hash"),
                    Optional.ofNullable(row.getString("row_meaning"))))
        .list()
        .stream()
        .collect(Collectors.toMap(EarlierRow::record, row -> row));
  }

  private static UUID[] ids(Collection<PlaceId> places) {
    return places.stream().map(PlaceId::value).toArray(UUID[]::new);
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }
}
