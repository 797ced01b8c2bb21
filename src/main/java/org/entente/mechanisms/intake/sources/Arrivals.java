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
import org.entente.ground.releasability.Labels;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which reports came; also told to those who may read the records of one, and not its file. */
@Repository
public class Arrivals {

  private static final List<String> RELABEL =
      List.of(
          "update intake.import set label_id = :label where id = :id and label_id = :before",
          """
          update intake.original
             set label_id = :label
           where import_id = :id
             and label_id = :before
          """,
          """
          update intake.previewed
             set label_id = :label
           where import_id = :id
             and label_id = :before
          """,
          """
          update intake.replaced
             set label_id = :label
           where import_id = :id
             and label_id = :before
          """,
          """
          update intake.effect
             set label_id = :label
           where import_id = :id
             and label_id = :before
          """,
          """
          update intake.document
             set label_id = :label
           where import_id = :id
             and label_id = :before
          """);

  private final JdbcClient db;
  private final Labels labels;

  Arrivals(JdbcClient db, Labels labels) {
    this.db = db;
    this.labels = labels;
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

  /**
   * Keeps all that was given with a record for those who may read a label too: files, receipts,
   * previews and documents of the imports that report it. Others are still told that they came.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepFor(UUID record, int exactLabel, Audience owner) {
    for (var given : labelled(record, owner)) {
      int tighter = labels.join(given.label(), exactLabel);
      if (tighter != given.label()) {
        tell(given);
        relabel(given, tighter);
      }
    }
  }

  private record Given(UUID id, int label) {}

  private List<Given> labelled(UUID record, Audience owner) {
    return db.sql(
            """
            select distinct i.id, i.label_id
              from intake.reported r
              join intake.import i on i.id = r.import_id
             where r.record_id = :record
               and r.mission_id = :mission
               and r.label_id = any (:readable)
               and i.label_id = any (:readable)
            """)
        .param("record", record)
        .param("mission", owner.mission().value())
        .param("readable", owner.readableLabels())
        .query((row, _) -> new Given(row.getObject("id", UUID.class), row.getInt("label_id")))
        .list();
  }

  private void tell(Given given) {
    db.sql(
            """
            insert into intake.arrival
                   (import_id, mission_id, owner_id, label_id, source, period_from, period_until,
                    licence, reshare, given_at, published_at, undone_at)
            select id, mission_id, owner_id, label_id, source, period_from, period_until,
                   licence, reshare, given_at, published_at, undone_at
              from intake.import
             where id = :id
               and published_at is not null
                on conflict (import_id) do nothing
            """)
        .param("id", given.id())
        .update();
  }

  private void relabel(Given given, int label) {
    RELABEL.forEach(sql -> relabel(sql, given, label));
  }

  private void relabel(String sql, Given given, int label) {
    db.sql(sql)
        .param("id", given.id())
        .param("before", given.label())
        .param("label", label)
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
