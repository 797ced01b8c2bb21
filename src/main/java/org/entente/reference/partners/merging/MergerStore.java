package org.entente.reference.partners.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of mergers. */
@Repository
class MergerStore {

  private final JdbcClient db;

  MergerStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Merger merger) {
    db.sql(
            """
            insert into partners.merger (id, mission_id, party_id, into_id, owner_id, label_id)
            values (:id, :mission, :party, :into, :owner, :label)
                on conflict (id) do update
               set party_id = excluded.party_id,
                   into_id = excluded.into_id,
                   label_id = excluded.label_id
            """)
        .param("id", merger.id())
        .param("mission", mission.value())
        .param("party", merger.said().party().value())
        .param("into", merger.said().into().value())
        .param("owner", merger.owner().value())
        .param("label", merger.label())
        .update();
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
    return db.sql(
            """
            select id, party_id, into_id, owner_id, label_id
              from partners.merger
             where mission_id = :mission
               and label_id = any (:readable)
               and (party_id = :party or into_id = :party)
             order by id
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("party", party.value())
        .query(MergerStore::merger)
        .list();
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
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }
}
