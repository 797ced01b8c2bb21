package org.entente.registers.activities.linking.ties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of ties. */
@Repository
class TieStore {

  private final JdbcClient db;

  TieStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Tie tie) {
    db.sql(
            """
            insert into activities.tie
                   (id, mission_id, owner_id, label_id, left_id, right_id, relation)
            values (:id, :mission, :owner, :label, :left, :right, :relation)
                on conflict (id) do update
               set relation = excluded.relation,
                   label_id = excluded.label_id
            """)
        .param("id", tie.id())
        .param("mission", mission.value())
        .param("owner", tie.owner().value())
        .param("label", tie.label())
        .param("left", tie.said().pair().left())
        .param("right", tie.said().pair().right())
        .param("relation", tie.said().relation().word())
        .update();
  }

  /** What stood until now. */
  Optional<Tie> remove(UUID tie) {
    return db.sql(
            """
            delete from activities.tie
             where id = :id
            returning id, owner_id, label_id, left_id, right_id, relation
            """)
        .param("id", tie)
        .query(TieStore::tie)
        .optional();
  }

  void empty(MissionId mission) {
    db.sql("delete from activities.tie where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  /** The ties of these activities with others, where the audience may read both. */
  List<Tie> listOf(Collection<UUID> activities, Audience audience) {
    return db.sql(
            """
            select tie.id, tie.owner_id, tie.label_id, left_id, right_id, relation
              from activities.tie
              join activities.activity one on one.id = left_id
              join activities.activity other on other.id = right_id
             where tie.mission_id = :mission
               and tie.label_id = any (:readable)
               and one.label_id = any (:readable)
               and other.label_id = any (:readable)
               and (left_id = any (:activities) or right_id = any (:activities))
             order by tie.id
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("activities", activities.toArray(UUID[]::new))
        .query(TieStore::tie)
        .list();
  }

  /** Those said to be the same, where the audience may read both. */
  List<Pair> same(Audience audience) {
    return db.sql(
            """
            select left_id, right_id
              from activities.tie
              join activities.activity one on one.id = left_id
              join activities.activity other on other.id = right_id
             where tie.mission_id = :mission
               and relation = 'same'
               and tie.label_id = any (:readable)
               and one.label_id = any (:readable)
               and other.label_id = any (:readable)
             order by tie.id
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .query((row, _) -> pair(row))
        .list();
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return Pair.of(row.getObject("left_id", UUID.class), row.getObject("right_id", UUID.class));
  }

  private static Tie tie(ResultSet row, int number) throws SQLException {
    var relation = Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT));
    return new Tie(
        row.getObject("id", UUID.class),
        new Tie.Said(pair(row), relation),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }
}
