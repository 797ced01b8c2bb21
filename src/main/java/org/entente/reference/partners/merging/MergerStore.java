package org.entente.reference.partners.merging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of mergers. */
@Repository
class MergerStore {

  private static final String READ =
      """
      select id, party_id, into_id, decisions, owner_id, label_id
        from partners.merger
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private final JdbcClient db;

  MergerStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Merger merger) {
    db.sql(
            """
            insert into partners.merger
                   (id, mission_id, party_id, into_id, decisions, owner_id, label_id)
            values (:id, :mission, :party, :into, :decisions::jsonb, :owner, :label)
                on conflict (id) do update
               set party_id = excluded.party_id,
                   into_id = excluded.into_id,
                   decisions = excluded.decisions,
                   label_id = excluded.label_id
            """)
        .param("id", merger.id())
        .param("mission", mission.value())
        .param("party", merger.said().party().value())
        .param("into", merger.said().into().value())
        .param("decisions", Payload.of(merger.inOrder()).toString())
        .param("owner", merger.owner().value())
        .param("label", merger.label())
        .update();
  }

  /** The merger as it stands, kept from others until the caller's transaction ends. */
  Optional<Merger> lock(UUID merger, Audience audience) {
    db.sql("select pg_advisory_xact_lock(:key)")
        .param("key", merger.getMostSignificantBits())
        .query()
        .singleRow();
    return reading(READ + " and id = :id", audience)
        .param("id", merger)
        .query(MergerStore::merger)
        .optional();
  }

  /** False when it did not stand. */
  boolean remove(UUID merger) {
    return db.sql("delete from partners.merger where id = :id").param("id", merger).update() == 1;
  }

  void empty(MissionId mission) {
    db.sql("delete from partners.merger where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  /** The mergers of a party with others, by id. */
  List<Merger> listOf(PartyId party, Audience audience) {
    return reading(READ + " and (party_id = :party or into_id = :party) order by id", audience)
        .param("party", party.value())
        .query(MergerStore::merger)
        .list();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  /** Of these parties, those that a merger names. */
  Set<UUID> named(Collection<UUID> parties) {
    return new HashSet<>(
        db.sql(
                """
                select party_id from partners.merger where party_id = any (:parties)
                 union
                select into_id from partners.merger where into_id = any (:parties)
                """)
            .param("parties", parties.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  private static Merger merger(ResultSet row, int number) throws SQLException {
    return new Merger(
        row.getObject("id", UUID.class),
        Representations.merged(row, number),
        Set.of(decisions(row)),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }

  private static RecordRef[] decisions(ResultSet row) throws SQLException {
    var written = row.getString("decisions").getBytes(UTF_8);
    return Payload.stored(written).as(RecordRef[].class);
  }
}
