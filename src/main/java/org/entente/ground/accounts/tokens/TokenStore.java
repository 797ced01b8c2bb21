package org.entente.ground.accounts.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of tokens; one that has ended is seen by nobody any more. */
@Repository
class TokenStore {

  private static final String OPEN =
      """
      select id, person_id, name, scopes, ends_at, used_at
        from accounts.token
       where ends_at > :now
      """;

  private final JdbcClient db;

  TokenStore(JdbcClient db) {
    this.db = db;
  }

  void add(Token token, byte[] hash) {
    db.sql(
            """
            insert into accounts.token (id, secret_hash, person_id, name, scopes, ends_at)
            values (:id, :hash, :person, :name, :scopes, :ends)
            """)
        .param("id", token.id())
        .param("hash", hash)
        .param("person", token.person().value())
        .param("name", token.name())
        .param("scopes", token.scopes().stream().map(Role::word).sorted().toArray(String[]::new))
        .param("ends", Timestamp.from(token.endsAt()))
        .update();
  }

  Optional<Token> find(byte[] hash, Instant now) {
    return db.sql(OPEN + " and secret_hash = :hash")
        .param("hash", hash)
        .param("now", Timestamp.from(now))
        .query((row, _) -> token(row))
        .optional();
  }

  List<Token> listOf(PersonId person, Instant now) {
    return db.sql(OPEN + " and person_id = :person order by ends_at, id")
        .param("person", person.value())
        .param("now", Timestamp.from(now))
        .query((row, _) -> token(row))
        .list();
  }

  void use(UUID id, Instant at) {
    db.sql("update accounts.token set used_at = :at where id = :id")
        .param("id", id)
        .param("at", Timestamp.from(at))
        .update();
  }

  void remove(PersonId person, UUID id) {
    db.sql("delete from accounts.token where person_id = :person and id = :id")
        .param("person", person.value())
        .param("id", id)
        .update();
  }

  void removeAll(PersonId person) {
    db.sql("delete from accounts.token where person_id = :person")
        .param("person", person.value())
        .update();
  }

  private static Token token(ResultSet row) throws SQLException {
    var scopes = (String[]) row.getArray("scopes").getArray();
    return new Token(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("name"),
        Arrays.stream(scopes).map(Role::of).collect(Collectors.toSet()),
        row.getTimestamp("ends_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
  }
}
