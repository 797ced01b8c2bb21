package org.entente.mechanisms.intake.inlets;

import java.sql.Timestamp;
import java.time.Instant;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The SQL of how much was given since an instant. */
@Repository
@Transactional(readOnly = true)
class QuotaStore {

  /** So many files, of so many bytes together. */
  record Given(int files, long bytes) {}

  private static final String GIVEN =
      """
      select count(distinct i.id) as files, coalesce(sum(octet_length(o.bytes)), 0) as bytes
        from intake.import i
        join intake.original o on o.import_id = i.id
       where i.mission_id = :mission
         and i.label_id = any (:readable)
         and o.label_id = any (:readable)
         and i.given_at > :since
      """;

  private final JdbcClient db;

  QuotaStore(JdbcClient db) {
    this.db = db;
  }

  Given givenFor(PartyId partner, Instant since, Audience audience) {
    return given(GIVEN + " and i.owner_id = :partner", since, audience)
        .param("partner", partner.value())
        .query(Given.class)
        .single();
  }

  Given givenBy(String person, Instant since, Audience audience) {
    return given(GIVEN + " and i.given_by = :person", since, audience)
        .param("person", person)
        .query(Given.class)
        .single();
  }

  private JdbcClient.StatementSpec given(String sql, Instant since, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("since", Timestamp.from(since));
  }
}
