package org.entente.mechanisms.review.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Proposal;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of pairs that wait. */
@Repository
class WaitingStore {

  private static final String COLUMNS =
      """
      p.id, p.record_type, p.left_id, p.right_id, p.label_id, p.other_label_id, p.left_owner_id,
      p.right_owner_id, p.relation, p.posterior, p.stake, p.reasons, p.open, p.claimed_by,
      p.claimed_until
      """;

  private static final String READABLE =
      """
        from review.pair p
       where p.mission_id = :mission
         and p.label_id = any (:readable)
         and p.other_label_id = any (:readable)
         and (:coordinates or (p.left_owner_id = :party and p.right_owner_id = :party))
      """;

  /** Of what waits, what nobody else looks at, and of which the person has not spoken in vain. */
  private static final String FREE =
      """
         and p.open
         and (p.claimed_by is null or p.claimed_by = :me or p.claimed_until < :now)
         and p.id <> all (:passed)
         and not exists (
               select 1
                 from review.judgement j
                where j.id = p.id
                  and (:me = any (j.unsure_by)
                       or (j.judged_by = :me and j.state in ('unsure', 'refused'))))
      """;

  private static final String OWN =
      " and (p.left_owner_id = :party or p.right_owner_id = :party)\n";

  private final JdbcClient db;

  WaitingStore(JdbcClient db) {
    this.db = db;
  }

  Optional<Waiting> find(Waiting.Id id, Reviewer reviewer) {
    return reading("select " + COLUMNS + READABLE + " and p.id = :id", reviewer)
        .param("id", id.value())
        .query(WaitingStore::waiting)
        .optional();
  }

  /** The same, kept from others until the transaction ends. */
  Optional<Waiting> lock(Waiting.Id id, Audience node) {
    var all = new Reviewer(node, true);
    return reading("select " + COLUMNS + READABLE + " and p.id = :id for update", all)
        .param("id", id.value())
        .query(WaitingStore::waiting)
        .optional();
  }

  /** Claims the free pair of the greatest effect that was not passed over. */
  Optional<Waiting> claimNext(
      Reviewer reviewer, boolean own, Collection<UUID> passed, Instant now, Instant until) {
    var sql =
        """
        with next as (
          %s
             for update of p skip locked)
        update review.pair p
           set claimed_by = :me,
               claimed_until = :until
          from next
         where p.id = next.id
        returning %s
        """
            .formatted(first("p.id", own), COLUMNS);
    return free(sql, reviewer, passed, now)
        .param("until", Timestamp.from(until))
        .query(WaitingStore::waiting)
        .optional();
  }

  private static String first(String columns, boolean own) {
    var free = READABLE + FREE + (own ? OWN : "");
    return "select " + columns + free + " order by p.effect desc, p.id limit 1";
  }

  private JdbcClient.StatementSpec free(
      String sql, Reviewer reviewer, Collection<UUID> passed, Instant now) {
    return reading(sql, reviewer)
        .param("me", reviewer.name())
        .param("now", Timestamp.from(now))
        .param("passed", passed.toArray(UUID[]::new));
  }

  /** Claims one pair, unless somebody else has it. */
  void claim(Waiting.Id id, String person, Instant now, Instant until) {
    db.sql(
            """
            update review.pair
               set claimed_by = :me,
                   claimed_until = :until
             where id = :id
               and (claimed_by is null or claimed_by = :me or claimed_until < :now)
            """)
        .param("me", person)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .param("id", id.value())
        .update();
  }

  /** This pair, and those that wait first for whoever may know all. */
  List<Waiting> listFirst(Waiting.Id id, Audience node, int most) {
    var sql =
        "select " + COLUMNS + READABLE + " and p.open order by p.id <> :id, p.effect desc, p.id";
    return reading(sql + " limit :most", new Reviewer(node, true))
        .param("id", id.value())
        .param("most", most)
        .query(WaitingStore::waiting)
        .list();
  }

  /** Whose the two records are now, and under which labels; nobody has claimed it any more. */
  void renew(Waiting.Id id, Registers.Both<Waiting.Side> sides) {
    db.sql(
            """
            update review.pair
               set left_owner_id = :leftOwner,
                   right_owner_id = :rightOwner,
                   label_id = :label,
                   other_label_id = :otherLabel,
                   claimed_by = null,
                   claimed_until = null
             where id = :id
            """)
        .param("leftOwner", sides.left().owner().value())
        .param("rightOwner", sides.right().owner().value())
        .param("label", sides.left().label())
        .param("otherLabel", sides.right().label())
        .param("id", id.value())
        .update();
  }

  /** These wait no longer for anybody. */
  void remove(Collection<UUID> pairs) {
    db.sql("delete from review.pair where open and id = any (:ids)")
        .param("ids", pairs.toArray(UUID[]::new))
        .update();
  }

  /** These wait no longer for a first person; nobody has claimed them any more. */
  void close(Collection<UUID> pairs) {
    db.sql(
            """
            update review.pair
               set open = false,
                   claimed_by = null,
                   claimed_until = null
             where id = any (:ids)
            """)
        .param("ids", pairs.toArray(UUID[]::new))
        .update();
  }

  /** These wait for a first person, kept for somebody only where that is somebody else. */
  void open(Collection<UUID> pairs, String person) {
    db.sql(
            """
            update review.pair
               set open = true,
                   claimed_by = null,
                   claimed_until = null
             where id = any (:ids)
               and (not open or claimed_by = :person)
            """)
        .param("ids", pairs.toArray(UUID[]::new))
        .param("person", person)
        .update();
  }

  void openAll(MissionId mission) {
    db.sql("update review.pair set open = true where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  /** How many wait, by type and by the relation that was proposed. */
  List<Queue.Count> count(Reviewer reviewer) {
    var sql =
        "select p.record_type, p.relation, count(*) as pairs"
            + READABLE
            + " and p.open group by p.record_type, p.relation order by p.record_type, pairs desc";
    return reading(sql, reviewer)
        .query(
            (row, _) ->
                new Queue.Count(
                    row.getString("record_type"),
                    Relation.valueOf(row.getString("relation")),
                    row.getLong("pairs")))
        .list();
  }

  /** How many wait, counted up to a number. */
  long countOpen(Reviewer reviewer, int most) {
    var sql = "select count(*) from (select 1" + READABLE + " and p.open limit :most) waiting";
    return reading(sql, reviewer).param("most", most).query(Long.class).single();
  }

  /** What this person has before them. */
  List<Waiting> listClaimed(Reviewer reviewer, Instant now) {
    var sql =
        "select "
            + COLUMNS
            + READABLE
            + " and p.open and p.claimed_by = :me and p.claimed_until > :now order by p.id";
    return reading(sql, reviewer)
        .param("me", reviewer.name())
        .param("now", Timestamp.from(now))
        .query(WaitingStore::waiting)
        .list();
  }

  private JdbcClient.StatementSpec reading(String sql, Reviewer reviewer) {
    return db.sql(sql)
        .param("mission", reviewer.audience().mission().value())
        .param("readable", reviewer.audience().readableLabels())
        .param("party", reviewer.audience().party().value())
        .param("coordinates", reviewer.coordinates());
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    var reasons = Payload.stored(row.getString("reasons").getBytes(UTF_8)).as(Reason[].class);
    var proposal =
        new Proposal(
            new Pair(row.getObject("left_id", UUID.class), row.getObject("right_id", UUID.class)),
            Relation.valueOf(row.getString("relation")),
            row.getDouble("posterior"),
            List.of(reasons),
            row.getDouble("stake"));
    return new Waiting(
        new Waiting.Id(row.getObject("id", UUID.class)),
        row.getString("record_type"),
        proposal,
        side(row, "left_owner_id", "label_id"),
        side(row, "right_owner_id", "other_label_id"),
        row.getBoolean("open"),
        claim(row));
  }

  private static Waiting.Side side(ResultSet row, String owner, String label) throws SQLException {
    return new Waiting.Side(new PartyId(row.getObject(owner, UUID.class)), row.getInt(label));
  }

  private static Optional<Waiting.Claim> claim(ResultSet row) throws SQLException {
    var until = row.getTimestamp("claimed_until");
    return until == null
        ? Optional.empty()
        : Optional.of(new Waiting.Claim(row.getString("claimed_by"), until.toInstant()));
  }
}
