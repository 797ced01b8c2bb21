package org.entente.mechanisms.reporting;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of expected reports. */
@Repository
class ExpectationStore {

  private static final String READABLE =
      """
      select id, owner_id, label_id, content
        from reporting.expectation
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private final JdbcClient db;

  ExpectationStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Expectation line) {
    db.sql(
            """
            insert into reporting.expectation (id, mission_id, owner_id, label_id, content)
            values (:id, :mission, :owner, :label, :content::jsonb)
                on conflict (id) do update
               set label_id = excluded.label_id,
                   content = excluded.content
            """)
        .param("id", line.id().value())
        .param("mission", mission.value())
        .param("owner", line.owner().value())
        .param("label", line.label())
        .param("content", Payload.of(line.owed()).toString())
        .update();
  }

  void remove(Collection<UUID> lines) {
    db.sql("delete from reporting.expectation where id = any (:ids)")
        .param("ids", lines.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from reporting.expectation where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<Expectation> find(Expectation.Id id, Audience audience) {
    return reading(READABLE + " and id = :id", audience)
        .param("id", id.value())
        .query(ExpectationStore::line)
        .optional();
  }

  List<Expectation> list(Audience audience) {
    return reading(READABLE + " order by content ->> 'name' collate \"C\", id", audience)
        .query(ExpectationStore::line)
        .list();
  }

  /** Of these parties, those who owe anything, whoever may read it. */
  Set<UUID> listOwing(Collection<UUID> parties) {
    return Set.copyOf(
        db.sql(
                """
                select distinct (partner ->> 'value')::uuid
                  from reporting.expectation
                 cross join jsonb_array_elements(content -> 'partners') partner
                 where (partner ->> 'value')::uuid = any (:parties)
                """)
            .param("parties", parties.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Expectation line(ResultSet row, int number) throws SQLException {
    var content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    return new Expectation(
        new Expectation.Id(row.getObject("id", UUID.class)),
        Payload.stored(content).as(Expectation.Owed.class),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }
}
