package org.entente.mechanisms.review.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.mechanisms.review.Pair;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of proposing: what is judged already, what is proposed now, what no longer. */
@Repository
class ProposalStore {

  private static final String PUT =
      """
      insert into review.pair
             (id, mission_id, record_type, left_id, right_id, label_id, other_label_id,
              left_owner_id, right_owner_id, relation, posterior, stake, effect, reasons, open,
              proposed_at)
      values (:id, :mission, :type, :left, :right, :label, :otherLabel,
              :leftOwner, :rightOwner, :relation, :posterior, :stake, :effect, :reasons::jsonb,
              true, :at)
          on conflict (id) do update
         set label_id = excluded.label_id,
             other_label_id = excluded.other_label_id,
             left_owner_id = excluded.left_owner_id,
             right_owner_id = excluded.right_owner_id,
             relation = excluded.relation,
             posterior = excluded.posterior,
             stake = excluded.stake,
             effect = excluded.effect,
             reasons = excluded.reasons,
             proposed_at = excluded.proposed_at
      """;

  private final JdbcClient db;
  private final NamedParameterJdbcOperations batches;

  ProposalStore(JdbcClient db, NamedParameterJdbcOperations batches) {
    this.db = db;
    this.batches = batches;
  }

  /** The pairs of a type on which somebody has decided. */
  Set<Pair> judged(MissionId mission, String type) {
    var pairs = new HashSet<Pair>();
    db.sql(
            """
            select left_id, right_id
              from review.judgement
             where mission_id = :mission
               and record_type = :type
               and state in ('stated', 'second')
            """)
        .param("mission", mission.value())
        .param("type", type)
        .query(
            row -> {
              pairs.add(
                  new Pair(
                      row.getObject("left_id", UUID.class), row.getObject("right_id", UUID.class)));
            });
    return pairs;
  }

  void put(MissionId mission, List<Waiting> pairs, Instant at) {
    batches.batchUpdate(
        PUT,
        pairs.stream().map(pair -> row(mission, pair, at)).toArray(MapSqlParameterSource[]::new));
  }

  private static MapSqlParameterSource row(MissionId mission, Waiting pair, Instant at) {
    var proposal = pair.proposal();
    return new MapSqlParameterSource("id", pair.id().value())
        .addValue("mission", mission.value())
        .addValue("type", pair.type())
        .addValue("left", pair.pair().left())
        .addValue("right", pair.pair().right())
        .addValue("label", pair.left().label())
        .addValue("otherLabel", pair.right().label())
        .addValue("leftOwner", pair.left().owner().value())
        .addValue("rightOwner", pair.right().owner().value())
        .addValue("relation", proposal.relation().name())
        .addValue("posterior", proposal.posterior())
        .addValue("stake", proposal.stake())
        .addValue("effect", proposal.effect())
        .addValue("reasons", Payload.of(proposal.reasons()).toString())
        .addValue("at", Timestamp.from(at));
  }

  /** Has the database look anew how much waits, and of what kind. */
  void analyze() {
    db.sql("select review.analyze_pairs()").query().singleRow();
  }

  /** Removes what waits and was not proposed again, but for what somebody looks at now. */
  int removeOlder(MissionId mission, String type, Instant at) {
    return db.sql(
            """
            delete from review.pair
             where mission_id = :mission
               and record_type = :type
               and open
               and proposed_at < :at
               and (claimed_until is null or claimed_until < :at)
            """)
        .param("mission", mission.value())
        .param("type", type)
        .param("at", Timestamp.from(at))
        .update();
  }
}
