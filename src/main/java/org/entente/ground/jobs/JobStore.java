package org.entente.ground.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of jobs. */
@Repository
class JobStore {

  private static final String COLUMNS =
      """
      id, mission_id, kind, about, state, steps_done, steps, trouble, asked_by, asked_at
      """;

  private final JdbcClient db;

  JobStore(JdbcClient db) {
    this.db = db;
  }

  void add(Job job) {
    db.sql(
            """
            insert into jobs.job (id, mission_id, kind, about, state, asked_by, asked_at)
            values (:id, :mission, :kind, :about, 'waiting', :askedBy, :askedAt)
            """)
        .param("id", job.id().value())
        .param("mission", job.order().mission().value())
        .param("kind", job.order().kind())
        .param("about", job.order().about())
        .param("askedBy", job.order().askedBy())
        .param("askedAt", Timestamp.from(job.order().askedAt()))
        .update();
  }

  /**
   * Takes a job that waits, or whose worker has not been seen for the given time: the oldest of the
   * person whose turn was longest ago, so that nobody waits behind all that another asked for.
   */
  Optional<Job> claim(Instant now, Duration silence) {
    return db.sql(
            """
            update jobs.job
               set state = 'running', seen_at = :now
             where id = (
                   select id
                     from jobs.job as next
                    where state = 'waiting' or (state = 'running' and seen_at < :silentSince)
                    order by (
                          select max(turn.seen_at)
                            from jobs.job as turn
                           where turn.asked_by = next.asked_by) nulls first,
                          asked_at, id
                    limit 1
                      for update skip locked)
            returning
            """
                + COLUMNS)
        .param("now", Timestamp.from(now))
        .param("silentSince", Timestamp.from(now.minus(silence)))
        .query(JobStore::job)
        .optional();
  }

  /** Notes that the worker lives; answers whether somebody asked to cancel. */
  boolean seen(Job.Id id, long done, long of, Instant now) {
    return db.sql(
            """
            update jobs.job
               set steps_done = :done, steps = :of, seen_at = :now
             where id = :id
            returning cancel_asked
            """)
        .param("id", id.value())
        .param("done", done)
        .param("of", of)
        .param("now", Timestamp.from(now))
        .query(Boolean.class)
        .single();
  }

  void end(Job.Id id, Job.State state, Optional<String> trouble, Instant now) {
    db.sql(
            """
            update jobs.job
               set state = :state, trouble = :trouble, ended_at = :now
             where id = :id
            """)
        .param("id", id.value())
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("trouble", trouble.orElse(null))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** A job that still waits ends at once; one that runs is told at its next step. */
  void askToCancel(UUID about, MissionId mission, Instant now) {
    db.sql(
            """
            update jobs.job
               set cancel_asked = true,
                   state = case state when 'waiting' then 'cancelled' else state end,
                   ended_at = case state when 'waiting' then :now else ended_at end
             where about = :about and mission_id = :mission and state in ('waiting', 'running')
            """)
        .param("about", about)
        .param("mission", mission.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  Optional<Job> findNewestAbout(UUID about, MissionId mission) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                  from jobs.job
                 where about = :about and mission_id = :mission
                 order by asked_at desc, id desc
                 limit 1
                """)
        .param("about", about)
        .param("mission", mission.value())
        .query(JobStore::job)
        .optional();
  }

  List<Job> list(MissionId mission, int limit) {
    return db.sql(
            "select "
                + COLUMNS
                + """
                  from jobs.job
                 where mission_id = :mission
                 order by state in ('waiting', 'running') desc, asked_at desc, id desc
                 limit :limit
                """)
        .param("mission", mission.value())
        .param("limit", limit)
        .query(JobStore::job)
        .list();
  }

  int countOpen(MissionId mission, String askedBy) {
    return db.sql(
            """
            select count(*)
              from jobs.job
             where mission_id = :mission
               and asked_by = :askedBy
               and state in ('waiting', 'running')
            """)
        .param("mission", mission.value())
        .param("askedBy", askedBy)
        .query(Integer.class)
        .single();
  }

  List<Job> listOpen() {
    return db.sql(
            "select "
                + COLUMNS
                + " from jobs.job where state in ('waiting', 'running') order by asked_at, id")
        .query(JobStore::job)
        .list();
  }

  private static Job job(ResultSet row, int number) throws SQLException {
    return new Job(
        new Job.Id(row.getObject("id", UUID.class)),
        new Job.Order(
            new MissionId(row.getObject("mission_id", UUID.class)),
            row.getString("kind"),
            row.getObject("about", UUID.class),
            row.getString("asked_by"),
            row.getTimestamp("asked_at").toInstant()),
        Job.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getLong("steps_done"),
        row.getLong("steps"),
        Optional.ofNullable(row.getString("trouble")));
  }
}
