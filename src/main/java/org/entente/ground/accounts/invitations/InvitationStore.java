package org.entente.ground.accounts.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of invitations; all but {@code add} and {@code close} see open ones alone. */
@Repository
class InvitationStore {

  private static final String OPEN =
      """
      select id, mission_id, party_id, level, purposes, roles, person_id, invited_by, ends_at
        from accounts.invitation
       where closed_at is null
         and ends_at > :now
      """;

  private final JdbcClient db;

  InvitationStore(JdbcClient db) {
    this.db = db;
  }

  void add(Invitation invitation, byte[] hash) {
    var offer = invitation.offer();
    db.sql(
            """
            insert into accounts.invitation
                   (id, secret_hash, mission_id, party_id, level, purposes, roles, person_id,
                    invited_by, ends_at)
            values (:id, :hash, :mission, :party, :level, :purposes, :roles, :person, :by,
                    :ends)
            """)
        .param("id", invitation.id())
        .param("hash", hash)
        .param("mission", offer.mission().value())
        .param("party", offer.party().value())
        .param("level", offer.level())
        .param("purposes", offer.purposes().stream().sorted().toArray(String[]::new))
        .param("roles", offer.roles().stream().map(Role::word).sorted().toArray(String[]::new))
        .param("person", invitation.back().map(PersonId::value).orElse(null))
        .param("by", invitation.invitedBy())
        .param("ends", Timestamp.from(invitation.endsAt()))
        .update();
  }

  Optional<Invitation> findOpen(byte[] hash, Instant now) {
    return db.sql(OPEN + " and secret_hash = :hash")
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .query((row, _) -> invitation(row))
        .optional();
  }

  Optional<Invitation> findOpen(UUID id, Instant now) {
    return db.sql(OPEN + " and id = :id")
        .param("id", id)
        .param("now", Timestamp.from(now))
        .query((row, _) -> invitation(row))
        .optional();
  }

  List<Invitation> listOpen(MissionId mission, Instant now) {
    return db.sql(OPEN + " and mission_id = :mission order by ends_at, id")
        .param("mission", mission.value())
        .param("now", Timestamp.from(now))
        .query((row, _) -> invitation(row))
        .list();
  }

  /** True for one of those who try, however many do at once. */
  boolean close(UUID id, Instant now) {
    return db.sql(
                """
                update accounts.invitation
                   set closed_at = :now
                 where id = :id
                   and closed_at is null
                   and ends_at > :now
                """)
            .param("id", id)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  private static Invitation invitation(ResultSet row) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    var offer =
        new Offer(
            new MissionId(row.getObject("mission_id", UUID.class)),
            new PartyId(row.getObject("party_id", UUID.class)),
            row.getString("level"),
            Set.of((String[]) row.getArray("purposes").getArray()),
            Arrays.stream(roles).map(Role::of).collect(Collectors.toSet()));
    return new Invitation(
        row.getObject("id", UUID.class),
        offer,
        Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
        row.getString("invited_by"),
        row.getTimestamp("ends_at").toInstant());
  }
}
