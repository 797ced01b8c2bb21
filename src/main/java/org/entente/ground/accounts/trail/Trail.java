package org.entente.ground.accounts.trail;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was done with people's accounts, by whom and when, kept for a time that is a setting. Lines
 * are only ever added; no content of any record is in one.
 */
@Component
public class Trail {

  private static final int MOST_SHOWN = 200;

  private final JdbcClient db;
  private final Ids ids;
  private final InstantSource clock;
  private final Duration kept;

  /** What can be done with an account. */
  public enum Deed {
    PART_GIVEN,
    PART_CHANGED,
    PART_ENDED,
    INVITED_BACK,
    CAME_BACK,
    SIGNED_IN,
    PASSWORD_CHANGED,
    TOKEN_MADE,
    PASSKEY_ADDED,
    PROVIDER_LINKED;

    /** How it is written in the database and in the key of its words. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One line: what was done, by whom (sign-in name), when, and in which mission if in one. */
  public record Line(Deed deed, String actor, Instant at, Optional<MissionId> mission) {}

  Trail(JdbcClient db, Ids ids, InstantSource clock, @Value("${entente.trail.days:400}") int days) {
    this.db = db;
    this.ids = ids;
    this.clock = clock;
    this.kept = Duration.ofDays(days);
  }

  /** Adds a line in the transaction of the deed, and lets go of those that are too old. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void note(PersonId about, Deed deed, String actor, Optional<MissionId> mission) {
    var now = clock.instant();
    db.sql(
            """
            insert into accounts.trail (id, person_id, mission_id, deed, actor, done_at)
            values (:id, :person, :mission, :deed, :actor, :at)
            """)
        .param("id", ids.next())
        .param("person", about.value())
        .param("mission", mission.map(MissionId::value).orElse(null))
        .param("deed", deed.word())
        .param("actor", actor)
        .param("at", Timestamp.from(now))
        .update();
    db.sql("select accounts.forget_trail(:before)")
        .param("before", Timestamp.from(now.minus(kept)))
        .query((_, _) -> "")
        .list();
  }

  /** The newest lines about a person, the newest first. */
  @Transactional(readOnly = true)
  public List<Line> listAbout(PersonId person) {
    return db.sql(
            """
            select deed, actor, done_at, mission_id
              from accounts.trail
             where person_id = :person
             order by done_at desc, id desc
             limit :most
            """)
        .param("person", person.value())
        .param("most", MOST_SHOWN)
        .query(
            (row, _) ->
                new Line(
                    Deed.valueOf(row.getString("deed").toUpperCase(Locale.ROOT)),
                    row.getString("actor"),
                    row.getTimestamp("done_at").toInstant(),
                    Optional.ofNullable(row.getObject("mission_id", UUID.class))
                        .map(MissionId::new)))
        .list();
  }
}
