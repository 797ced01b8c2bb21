package org.entente.ground.accounts.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.accounts.sessions.Sessions.Origin;
import org.entente.ground.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sessions. */
@Repository
class SessionStore {

  private static final String COLUMNS =
      "select id, person_id, device, network, begun_at, seen_at from accounts.session ";

  private final JdbcClient db;

  SessionStore(JdbcClient db) {
    this.db = db;
  }

  void add(Session session, byte[] hash) {
    db.sql(
            """
            insert into accounts.session
                   (id, secret_hash, person_id, device, network, begun_at, seen_at)
            values (:id, :hash, :person, :device, :network, :begun, :seen)
            """)
        .param("id", session.id())
        .param("hash", hash)
        .param("person", session.person().value())
        .param("device", session.origin().device())
        .param("network", session.origin().network())
        .param("begun", Timestamp.from(session.begunAt()))
        .param("seen", Timestamp.from(session.seenAt()))
        .update();
  }

  Optional<Session> find(byte[] hash) {
    return db.sql(COLUMNS + "where secret_hash = :hash")
        .param("hash", hash)
        .query((row, _) -> session(row))
        .optional();
  }

  List<Session> listOf(PersonId person) {
    return db.sql(COLUMNS + "where person_id = :person order by seen_at desc, id")
        .param("person", person.value())
        .query((row, _) -> session(row))
        .list();
  }

  void see(UUID id, Instant at) {
    db.sql("update accounts.session set seen_at = :at where id = :id")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  void end(PersonId person, UUID id) {
    db.sql("delete from accounts.session where person_id = :person and id = :id")
        .param("person", person.value())
        .param("id", id)
        .update();
  }

  void endOthers(PersonId person, UUID kept) {
    db.sql("delete from accounts.session where person_id = :person and id <> :kept")
        .param("person", person.value())
        .param("kept", kept)
        .update();
  }

  void endAll(PersonId person) {
    db.sql("delete from accounts.session where person_id = :person")
        .param("person", person.value())
        .update();
  }

  /** Removes what was last seen, or begun, before these instants. */
  void forget(Instant seen, Instant begun) {
    db.sql("delete from accounts.session where seen_at < :seen or begun_at < :begun")
        .param("seen", Timestamp.from(seen))
        .param("begun", Timestamp.from(begun))
        .update();
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        new Origin(row.getString("device"), row.getString("network")),
        row.getTimestamp("begun_at").toInstant(),
        row.getTimestamp("seen_at").toInstant());
  }
}
