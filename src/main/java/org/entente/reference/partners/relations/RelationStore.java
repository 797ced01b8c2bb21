package org.entente.reference.partners.relations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of relations, and of the memberships that follow from them. */
@Repository
class RelationStore {

  private static final String READ =
      """
      select id, from_id, to_id, type, level, valid_from, valid_until, document, owner_id, label_id
        from partners.relation
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private final JdbcClient db;

  RelationStore(JdbcClient db) {
    this.db = db;
  }

  /** False when it stands already under another owner. */
  boolean put(MissionId mission, Relation relation) {
    var tie = relation.tie();
    int written =
        db.sql(
                """
                insert into partners.relation
                       (id, mission_id, from_id, to_id, type, level, valid_from, valid_until,
                        document, owner_id, label_id)
                values (:id, :mission, :from, :to, :type, :level, :since, :until,
                        :document, :owner, :label)
                    on conflict (id) do update
                   set from_id = excluded.from_id,
                       to_id = excluded.to_id,
                       type = excluded.type,
                       level = excluded.level,
                       valid_from = excluded.valid_from,
                       valid_until = excluded.valid_until,
                       document = excluded.document,
                       label_id = excluded.label_id
                 where relation.owner_id = excluded.owner_id
                """)
            .param("id", relation.id())
            .param("mission", mission.value())
            .param("from", tie.from().value())
            .param("to", tie.to().value())
            .param("type", tie.type().word())
            .param("level", tie.level().orElse(null))
            .param("since", timestamp(tie.since()))
            .param("until", timestamp(tie.until()))
            .param("document", tie.document().orElse(null))
            .param("owner", relation.owner().value())
            .param("label", relation.label())
            .update();
    if (written == 1) {
      putMembership(mission, relation);
    }
    return written == 1;
  }

  private void putMembership(MissionId mission, Relation relation) {
    removeMembership(relation.id());
    if (relation.admits(mission.itself())) {
      db.sql(
              """
              insert into partners.membership_of
                     (relation_id, mission_id, party_id, group_id, valid_from, valid_until)
              values (:id, :mission, :party, :group, :since, :until)
              """)
          .param("id", relation.id())
          .param("mission", mission.value())
          .param("party", relation.tie().from().value())
          .param("group", relation.tie().to().value())
          .param("since", timestamp(relation.tie().since()))
          .param("until", timestamp(relation.tie().until()))
          .update();
    }
  }

  private void removeMembership(UUID relation) {
    db.sql("delete from partners.membership_of where relation_id = :id")
        .param("id", relation)
        .update();
  }

  /** False when it did not stand. */
  boolean remove(UUID relation) {
    removeMembership(relation);
    return db.sql("delete from partners.relation where id = :id").param("id", relation).update()
        == 1;
  }

  void empty(MissionId mission) {
    db.sql("delete from partners.membership_of where mission_id = :mission")
        .param("mission", mission.value())
        .update();
    db.sql("delete from partners.relation where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  /** The relations of a party in both directions, in the order in which they were put down. */
  List<Relation> listOf(PartyId party, Audience audience) {
    return db.sql(READ + " and (from_id = :party or to_id = :party) order by id")
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("party", party.value())
        .query(RelationStore::relation)
        .list();
  }

  /**
   * Whether, at some instant of a tie from a parent, the parent is below its branch, as far as the
   * audience may know.
   */
  boolean isBelow(Relation relation, Audience audience) {
    var tie = relation.tie();
    return db.sql(
            """
            with recursive above (id, during) as (
              select :parent::uuid, tstzrange(:since::timestamptz, :until::timestamptz)
               union
              select r.from_id, above.during * tstzrange(r.valid_from, r.valid_until)
                from partners.relation r
                join above on above.id = r.to_id
               where r.mission_id = :mission
                 and r.label_id = any (:readable)
                 and r.type = 'parent-of'
                 and r.id <> :relation
                 and above.during && tstzrange(r.valid_from, r.valid_until)
            )
            select exists (select 1 from above where id = :branch)
            """)
        .param("parent", tie.from().value())
        .param("branch", tie.to().value())
        .param("since", timestamp(tie.since()))
        .param("until", timestamp(tie.until()))
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("relation", relation.id())
        .query(Boolean.class)
        .single();
  }

  /** The groups of a party at an instant, and the groups of those, however deep. */
  Set<PartyId> groupsOf(PartyId party, MissionId mission, Instant at) {
    return db
        .sql(
            """
            with recursive groups (id) as (
              select :party::uuid
               union
              select m.group_id
                from partners.membership_of m
                join groups on groups.id = m.party_id
               where m.mission_id = :mission
                 and (m.valid_from is null or m.valid_from <= :at)
                 and (m.valid_until is null or m.valid_until > :at)
            )
            select id from groups where id <> :party
            """)
        .param("party", party.value())
        .param("mission", mission.value())
        .param("at", Timestamp.from(at))
        .query(UUID.class)
        .list()
        .stream()
        .map(PartyId::new)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Of these parties, those that a relation names. */
  Set<UUID> named(Collection<UUID> parties) {
    return new HashSet<>(
        db.sql(
                """
                select from_id from partners.relation where from_id = any (:parties)
                 union
                select to_id from partners.relation where to_id = any (:parties)
                """)
            .param("parties", parties.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> instant) {
    return instant.map(Timestamp::from).orElse(null);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Relation relation(ResultSet row, int number) throws SQLException {
    var tie =
        new Tie(
            new PartyId(row.getObject("from_id", UUID.class)),
            new PartyId(row.getObject("to_id", UUID.class)),
            Tie.Type.of(row.getString("type")),
            Optional.ofNullable(row.getString("level")),
            instant(row, "valid_from"),
            instant(row, "valid_until"),
            Optional.ofNullable(row.getString("document")));
    return new Relation(
        row.getObject("id", UUID.class),
        tie,
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }
}
