package org.entente.ground.accounts;

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
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of people and their memberships. */
@Repository
class AccountStore {

  private static final String PERSON = "p.id, p.name, p.sign_in_name, p.administers";
  private static final String MEMBERSHIP =
      "m.person_id, m.mission_id, m.party_id, m.level, m.purposes, m.roles";

  private final JdbcClient db;

  AccountStore(JdbcClient db) {
    this.db = db;
  }

  /** False when the sign-in name is taken. */
  boolean add(Person person, String passwordHash, Instant at) {
    return db.sql(
                """
                insert into accounts.person
                       (id, name, sign_in_name, password_hash, administers, added_at)
                values (:id, :name, :signInName, :hash, :administers, :at)
                    on conflict (sign_in_name) do nothing
                """)
            .param("id", person.id().value())
            .param("name", person.name())
            .param("signInName", person.signInName())
            .param("hash", passwordHash)
            .param("administers", person.administers())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** The membership's own id, which stays the same when it is changed. */
  UUID put(UUID fresh, Membership membership) {
    return db.sql(
            """
            insert into accounts.membership
                   (id, person_id, mission_id, party_id, level, purposes, roles)
            values (:id, :person, :mission, :party, :level, :purposes, :roles)
                on conflict (person_id, mission_id) do update
               set party_id = excluded.party_id,
                   level = excluded.level,
                   purposes = excluded.purposes,
                   roles = excluded.roles
            returning id
            """)
        .param("id", fresh)
        .param("person", membership.person().value())
        .param("mission", membership.mission().value())
        .param("party", membership.party().value())
        .param("level", membership.level())
        .param("purposes", membership.purposes().stream().sorted().toArray(String[]::new))
        .param("roles", membership.roles().stream().map(Role::word).sorted().toArray(String[]::new))
        .query(UUID.class)
        .single();
  }

  /** The id of the membership that is no more; empty when there was none. */
  Optional<UUID> remove(PersonId person, MissionId mission) {
    return db.sql(
            """
            delete from accounts.membership
             where person_id = :person
               and mission_id = :mission
            returning id
            """)
        .param("person", person.value())
        .param("mission", mission.value())
        .query(UUID.class)
        .optional();
  }

  Optional<Membership> findMembership(PersonId person, MissionId mission) {
    return db.sql(
            "select "
                + MEMBERSHIP
                + """
                  from accounts.membership m
                 where m.person_id = :person
                   and m.mission_id = :mission
                """)
        .param("person", person.value())
        .param("mission", mission.value())
        .query((row, _) -> membership(row))
        .optional();
  }

  long countAdministrators(MissionId mission) {
    return db.sql(
            """
            select count(*)
              from accounts.membership
             where mission_id = :mission
               and :administer = any (roles)
            """)
        .param("mission", mission.value())
        .param("administer", Role.ADMINISTER.word())
        .query(Long.class)
        .single();
  }

  void setPassword(PersonId person, String hash) {
    db.sql("update accounts.person set password_hash = :hash where id = :person")
        .param("person", person.value())
        .param("hash", hash)
        .update();
  }

  boolean isEmpty() {
    return db.sql("select not exists (select 1 from accounts.person)")
        .query(Boolean.class)
        .single();
  }

  Optional<Person> find(String signInName) {
    return db.sql("select " + PERSON + " from accounts.person p where p.sign_in_name = :name")
        .param("name", signInName)
        .query((row, _) -> person(row))
        .optional();
  }

  Optional<Person> find(PersonId id) {
    return db.sql("select " + PERSON + " from accounts.person p where p.id = :id")
        .param("id", id.value())
        .query((row, _) -> person(row))
        .optional();
  }

  Optional<String> passwordHash(String signInName) {
    return db.sql("select password_hash from accounts.person where sign_in_name = :name")
        .param("name", signInName)
        .query(String.class)
        .optional();
  }

  List<Membership> listMemberships(String signInName) {
    return db.sql(
            "select "
                + MEMBERSHIP
                + """
                  from accounts.membership m
                  join accounts.person p on p.id = m.person_id
                 where p.sign_in_name = :name
                 order by m.id
                """)
        .param("name", signInName)
        .query((row, _) -> membership(row))
        .list();
  }

  List<Member> listMembers(MissionId mission) {
    return db.sql(
            "select "
                + PERSON
                + ", "
                + MEMBERSHIP
                + """
                  from accounts.membership m
                  join accounts.person p on p.id = m.person_id
                 where m.mission_id = :mission
                 order by p.name collate "C", p.id
                """)
        .param("mission", mission.value())
        .query((row, _) -> new Member(person(row), membership(row)))
        .list();
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("name"),
        row.getString("sign_in_name"),
        row.getBoolean("administers"));
  }

  private static Membership membership(ResultSet row) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new Membership(
        new PersonId(row.getObject("person_id", UUID.class)),
        new MissionId(row.getObject("mission_id", UUID.class)),
        new PartyId(row.getObject("party_id", UUID.class)),
        row.getString("level"),
        Set.of((String[]) row.getArray("purposes").getArray()),
        Arrays.stream(roles).map(Role::of).collect(Collectors.toSet()));
  }
}
