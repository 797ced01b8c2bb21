package org.entente.registers.situations;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.registers.situations.Situations.Entry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of situation reports. */
@Repository
class SituationStore {

  private static final String READABLE =
      """
        from situations.situation
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private static final String WHOLE = "select id, owner_id, label_id, content " + READABLE;

  private static final String ENTRIES =
      """
      select id, label_id, day, content ->> 'title' as title,
             content -> 'frozen' ->> 'at' is not null as frozen
      """
          + READABLE;

  private final JdbcClient db;

  SituationStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Situation report) {
    db.sql(
            """
            insert into situations.situation (id, mission_id, owner_id, label_id, day, content)
            values (:id, :mission, :owner, :label, :day, :content::jsonb)
                on conflict (id) do update
               set label_id = excluded.label_id,
                   day = excluded.day,
                   content = excluded.content
            """)
        .param("id", report.id().value())
        .param("mission", mission.value())
        .param("owner", report.owner().value())
        .param("label", report.label())
        .param("day", report.content().on())
        .param("content", Payload.of(report.content()).toString())
        .update();
  }

  void remove(Collection<UUID> reports) {
    db.sql("delete from situations.situation where id = any (:ids)")
        .param("ids", reports.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from situations.situation where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<Situation> find(Situation.Id id, Audience audience) {
    return reading(WHOLE + " and id = :id", audience)
        .param("id", id.value())
        .query(SituationStore::report)
        .optional();
  }

  /** The last frozen one before a day, other than this. */
  Optional<Situation> findBefore(LocalDate day, Situation.Id id, Audience audience) {
    return reading(
            WHOLE
                + " and day < :day and id <> :id and content -> 'frozen' ->> 'at' is not null"
                + " order by day desc, id desc limit 1",
            audience)
        .param("day", day)
        .param("id", id.value())
        .query(SituationStore::report)
        .optional();
  }

  List<Entry> list(Audience audience) {
    return reading(ENTRIES + " order by day desc, id desc", audience)
        .query(
            (row, _) ->
                new Entry(
                    new Situation.Id(row.getObject("id", UUID.class)),
                    row.getString("title"),
                    row.getObject("day", LocalDate.class),
                    row.getBoolean("frozen"),
                    row.getInt("label_id")))
        .list();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Situation report(ResultSet row, int number) throws SQLException {
    var content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    return new Situation(
        new Situation.Id(row.getObject("id", UUID.class)),
        Payload.stored(content).as(Situation.Content.class),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }
}
