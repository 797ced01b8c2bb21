package org.entente.reference.agreements;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.label.Grant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of agreements, and of what they open. */
@Repository
class AgreementStore {

  /** The moments between which an agreement opens anything, by the clock of the world. */
  record Span(Optional<Instant> opens, Optional<Instant> closes) {}

  private static final String READ =
      """
      select id, convert_to(deed::text, 'UTF8') as deed, owner_id, label_id
        from agreements.agreement
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private final JdbcClient db;

  AgreementStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Agreement agreement, Span span) {
    db.sql(
            """
            insert into agreements.agreement (id, mission_id, deed, owner_id, label_id)
            values (:id, :mission, :deed::jsonb, :owner, :label)
                on conflict (id) do update
               set deed = excluded.deed,
                   label_id = excluded.label_id
            """)
        .param("id", agreement.id())
        .param("mission", mission.value())
        .param("deed", Payload.of(agreement.deed()).toString())
        .param("owner", agreement.owner().value())
        .param("label", agreement.label())
        .update();
    putSignatories(mission, agreement);
    putOpenings(mission, agreement, span);
  }

  private void putSignatories(MissionId mission, Agreement agreement) {
    db.sql("delete from agreements.signatory where agreement_id = :id")
        .param("id", agreement.id())
        .update();
    db.sql(
            """
            insert into agreements.signatory (agreement_id, mission_id, party_id, label_id)
            select :id, :mission, party, :label
              from unnest(:parties::uuid[]) as party
            """)
        .param("id", agreement.id())
        .param("mission", mission.value())
        .param("label", agreement.label())
        .param("parties", ids(agreement.deed().terms().signatories()))
        .update();
  }

  private void putOpenings(MissionId mission, Agreement agreement, Span span) {
    removeOpenings(agreement.id());
    for (var opening : agreement.deed().openings(agreement.asParty())) {
      db.sql(
              """
              insert into agreements.opening
                     (agreement_id, mission_id, receiver_id, giver_id, level, purposes,
                      opens_at, closes_at)
              values (:id, :mission, :receiver, :giver, :level, :purposes, :opens, :closes)
              """)
          .param("id", agreement.id())
          .param("mission", mission.value())
          .param("receiver", opening.receiver().value())
          .param("giver", opening.grant().giver().value())
          .param("level", opening.grant().level().orElse(null))
          .param("purposes", opening.grant().purposes().stream().sorted().toArray(String[]::new))
          .param("opens", timestamp(span.opens()))
          .param("closes", timestamp(span.closes()))
          .update();
    }
  }

  private void removeOpenings(UUID agreement) {
    db.sql("delete from agreements.opening where agreement_id = :id")
        .param("id", agreement)
        .update();
  }

  void remove(UUID agreement) {
    removeOpenings(agreement);
    db.sql("delete from agreements.agreement where id = :id").param("id", agreement).update();
  }

  void empty(MissionId mission) {
    db.sql("delete from agreements.opening where mission_id = :mission")
        .param("mission", mission.value())
        .update();
    db.sql("delete from agreements.agreement where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  /** In the order in which they were drawn up. */
  List<Agreement> list(Audience audience) {
    return reading(READ + " order by id", audience).query(AgreementStore::agreement).list();
  }

  List<Agreement> listOf(Collection<UUID> agreements, Audience audience) {
    return reading(READ + " and id = any (:ids) order by id", audience)
        .param("ids", agreements.toArray(UUID[]::new))
        .query(AgreementStore::agreement)
        .list();
  }

  /** The agreement, held until the transaction ends, so that no signature is lost to another. */
  Optional<Agreement> findToChange(UUID agreement, Audience audience) {
    return reading(READ + " and id = :id for update", audience)
        .param("id", agreement)
        .query(AgreementStore::agreement)
        .optional();
  }

  /** What is open to a party at an instant. */
  Set<Grant> grantsTo(PartyId receiver, MissionId mission, Instant at) {
    return new HashSet<>(
        db.sql(
                """
                select giver_id, agreement_id, level, purposes
                  from agreements.opening
                 where mission_id = :mission
                   and receiver_id = :receiver
                   and (opens_at is null or opens_at <= :at)
                   and (closes_at is null or closes_at > :at)
                """)
            .param("mission", mission.value())
            .param("receiver", receiver.value())
            .param("at", Timestamp.from(at))
            .query(AgreementStore::grant)
            .list());
  }

  /** Of these parties, those that an agreement names. */
  Set<UUID> named(Collection<UUID> parties) {
    return db
        .sql("select party_id from agreements.signatory where party_id = any (:parties)")
        .param("parties", parties.toArray(UUID[]::new))
        .query(UUID.class)
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static UUID[] ids(Collection<PartyId> parties) {
    return parties.stream().map(PartyId::value).toArray(UUID[]::new);
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> instant) {
    return instant.map(Timestamp::from).orElse(null);
  }

  private static Agreement agreement(ResultSet row, int number) throws SQLException {
    return new Agreement(
        row.getObject("id", UUID.class),
        Payload.stored(row.getBytes("deed")).as(Deed.class),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"));
  }

  private static Grant grant(ResultSet row, int number) throws SQLException {
    return new Grant(
        new PartyId(row.getObject("giver_id", UUID.class)),
        new PartyId(row.getObject("agreement_id", UUID.class)),
        Optional.ofNullable(row.getString("level")),
        texts(row.getArray("purposes")));
  }

  private static Set<String> texts(Array column) throws SQLException {
    return Arrays.stream((String[]) column.getArray()).collect(Collectors.toUnmodifiableSet());
  }
}
