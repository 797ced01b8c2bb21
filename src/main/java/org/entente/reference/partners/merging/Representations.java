package org.entente.reference.partners.merging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tells who stands for whom. A reader who may not know the statement, or one of its two parties,
 * sees them apart; so it differs by reader and is read, not kept.
 */
@Repository
public class Representations {

  private final JdbcClient db;

  Representations(JdbcClient db) {
    this.db = db;
  }

  public Representation of(Audience audience) {
    return Representation.of(
        db.sql(
                """
                select m.party_id, m.into_id
                  from partners.merger m
                  join partners.party p
                    on p.id = m.party_id
                   and p.label_id = any (:readable)
                  join partners.party i
                    on i.id = m.into_id
                   and i.label_id = any (:readable)
                 where m.mission_id = :mission
                   and m.label_id = any (:readable)
                """)
            .param("mission", audience.mission().value())
            .param("readable", audience.readableLabels())
            .query(Representations::merged)
            .list());
  }

  static Merged merged(ResultSet row, int number) throws SQLException {
    return new Merged(
        new PartyId(row.getObject("party_id", UUID.class)),
        new PartyId(row.getObject("into_id", UUID.class)));
  }
}
