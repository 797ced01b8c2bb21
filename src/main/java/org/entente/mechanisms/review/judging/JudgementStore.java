package org.entente.mechanisms.review.judging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.judging.Judgement.Said;
import org.entente.mechanisms.review.queue.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of judgements. */
@Repository
class JudgementStore {

  private static final String READABLE =
      """
      select id, owner_id, label_id, content
        from review.judgement
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private static final String NEWEST_FIRST = " order by judged_at desc, id limit :most";

  private final JdbcClient db;

  JudgementStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Judgement judgement) {
    var said = judgement.said();
    db.sql(
            """
            insert into review.judgement
                   (id, mission_id, record_type, left_id, right_id, owner_id, label_id, state,
                    judged_by, judged_at, unsure_by, content)
            values (:id, :mission, :type, :left, :right, :owner, :label, :state,
                    :by, :at, :unsure, :content::jsonb)
                on conflict (id) do update
               set owner_id = excluded.owner_id,
                   label_id = excluded.label_id,
                   state = excluded.state,
                   judged_by = excluded.judged_by,
                   judged_at = excluded.judged_at,
                   unsure_by = excluded.unsure_by,
                   content = excluded.content
            """)
        .param("id", judgement.id().value())
        .param("mission", mission.value())
        .param("type", said.subject().type())
        .param("left", judgement.pair().left())
        .param("right", judgement.pair().right())
        .param("owner", judgement.owner().value())
        .param("label", judgement.label())
        .param("state", judgement.state().word())
        .param("by", said.judge().name())
        .param("at", Timestamp.from(said.judge().at()))
        .param("unsure", said.unsure().toArray(String[]::new))
        .param("content", Payload.of(said).toString())
        .update();
  }

  void remove(Collection<UUID> judgements) {
    db.sql("delete from review.judgement where id = any (:ids)")
        .param("ids", judgements.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from review.judgement where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<Judgement> find(Waiting.Id id, Audience audience) {
    return reading(READABLE + " and id = :id", audience)
        .param("id", id.value())
        .query(JudgementStore::judgement)
        .optional();
  }

  /** The newest of one person, those that can be taken back. */
  List<Judgement> listOf(String person, Audience audience, int most) {
    var mine = " and judged_by = :person and state in ('stated', 'second', 'unsure')";
    return reading(READABLE + mine + NEWEST_FIRST, audience)
        .param("person", person)
        .param("most", most)
        .query(JudgementStore::judgement)
        .list();
  }

  List<Judgement> listNewest(Audience audience, int most) {
    return reading(READABLE + NEWEST_FIRST, audience)
        .param("most", most)
        .query(JudgementStore::judgement)
        .list();
  }

  /** What holds of records being the same. */
  List<Judgement> listSame(Audience audience) {
    return reading(
            READABLE + " and state = 'stated' and content ->> 'relation' = 'SAME' order by id",
            audience)
        .query(JudgementStore::judgement)
        .list();
  }

  /** What waits for a second person, the oldest first. */
  List<Judgement> listForSecond(Audience audience, int most) {
    return reading(READABLE + " and state = 'second' order by judged_at, id limit :most", audience)
        .param("most", most)
        .query(JudgementStore::judgement)
        .list();
  }

  long countForSecond(Audience audience) {
    var sql =
        """
        select count(*)
          from review.judgement
         where mission_id = :mission
           and label_id = any (:readable)
           and state = 'second'
        """;
    return reading(sql, audience).query(Long.class).single();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Judgement judgement(ResultSet row, int number) throws SQLException {
    return new Judgement(
        new Waiting.Id(row.getObject("id", UUID.class)),
        Payload.stored(row.getString("content").getBytes(UTF_8)).as(Said.class),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }
}
