package org.entente.mechanisms.intake.sources;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which reports came; also told to those who may read the records of one, and not its file. */
@Repository
public class Arrivals {

  private final JdbcClient db;

  Arrivals(JdbcClient db) {
    this.db = db;
  }

  /** What stands published, or stood so at the instant. */
  @Transactional(readOnly = true)
  public List<Import.Arrival> list(Optional<Instant> knownAt, Audience audience) {
    return db.sql(
            """
            with arrived as (
              select id, owner_id, label_id, source, period_from, period_until, given_at,
                     published_at, undone_at
                from intake.import
               where mission_id = :mission
                 and label_id = any (:readable)
              union all
              select import_id, owner_id, label_id, source, period_from, period_until, given_at,
                     published_at, undone_at
                from intake.arrival
               where mission_id = :mission
                 and label_id = any (:readable)
                 and not exists (
                     select 1
                       from intake.import
                      where import.id = arrival.import_id
                        and import.label_id = any (:readable)))
            select id, owner_id, label_id, source, period_from, period_until, given_at
              from arrived
             where published_at is not null
               and published_at <= coalesce(:knownAt::timestamptz, published_at)
               and (undone_at is null or undone_at > :knownAt::timestamptz)
             order by given_at, id
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("knownAt", knownAt.map(Timestamp::from).orElse(null))
        .query(Arrivals::arrival)
        .list();
  }

  /** Tells those who may read the records of a split import, and not its file, that it came. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void add(Import published) {
    db.sql(
            """
            insert into intake.arrival
                   (import_id, mission_id, owner_id, label_id, source, period_from, period_until,
                    licence, reshare, given_at, published_at)
            select id, mission_id, owner_id, records_label_id, source, period_from, period_until,
                   licence, reshare, given_at, published_at
              from intake.import
             where id = :id
            """)
        .param("id", published.id().value())
        .update();
  }

  private static Import.Arrival arrival(ResultSet row, int number) throws SQLException {
    return new Import.Arrival(
        new Import.Id(row.getObject("id", UUID.class)),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getString("source"),
        period(row),
        row.getTimestamp("given_at").toInstant(),
        row.getInt("label_id"));
  }

  private static Optional<Period> period(ResultSet row) throws SQLException {
    var from = Optional.ofNullable(row.getDate("period_from")).map(Date::toLocalDate);
    var until = Optional.ofNullable(row.getDate("period_until")).map(Date::toLocalDate);
    return from.flatMap(first -> until.map(last -> new Period(first, last)));
  }
}
