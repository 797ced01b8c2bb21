package org.entente.reference.partners.surviving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** The SQL of choices between the values of parties that are one. */
@Repository
class ChoiceStore {

  private final JdbcClient db;

  ChoiceStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Choice choice) {
    var said = choice.said();
    db.sql(
            """
            insert into partners.choice
                   (id, mission_id, party_id, field, why, chosen_by, chosen_at, owner_id, label_id)
            values (:id, :mission, :party, :field, :why, :by, :at, :owner, :label)
                on conflict (id) do update
               set why = excluded.why,
                   chosen_by = excluded.chosen_by,
                   chosen_at = excluded.chosen_at,
                   label_id = excluded.label_id
            """)
        .param("id", choice.id())
        .param("mission", mission.value())
        .param("party", said.party().value())
        .param("field", said.field())
        .param("why", said.why())
        .param("by", said.by())
        .param("at", Timestamp.from(said.at()))
        .param("owner", choice.owner().value())
        .param("label", choice.label())
        .update();
  }

  /** False when it did not stand. */
  boolean remove(UUID choice) {
    return db.sql("delete from partners.choice where id = :id").param("id", choice).update() == 1;
  }

  void empty(MissionId mission) {
    db.sql("delete from partners.choice where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  /** Whatever was chosen of these parties, by id. */
  List<Choice> listOf(Collection<PartyId> parties, Audience audience) {
    return db.sql(
            """
            select id, party_id, field, why, chosen_by, chosen_at, owner_id, label_id
              from partners.choice
             where mission_id = :mission
               and label_id = any (:readable)
               and party_id = any (:parties)
             order by id
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("parties", parties.stream().map(PartyId::value).toArray(UUID[]::new))
        .query(ChoiceStore::choice)
        .list();
  }

  /** Of these parties, those that a choice names. */
  Set<UUID> named(Collection<UUID> parties) {
    return new HashSet<>(
        db.sql("select party_id from partners.choice where party_id = any (:parties)")
            .param("parties", parties.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  private static Choice choice(ResultSet row, int number) throws SQLException {
    var said =
        new Choice.Said(
            row.getString("field"),
            new PartyId(row.getObject("party_id", UUID.class)),
            row.getString("why"),
            row.getString("chosen_by"),
            row.getTimestamp("chosen_at").toInstant());
    return new Choice(
        row.getObject("id", UUID.class),
        said,
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }
}
