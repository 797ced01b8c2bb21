package org.entente.ground.accounts.viewing;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which sessions look as whom: at most one organisation at a time, in one mission. */
@Component
public class Viewings {

  private final JdbcClient db;
  private final InstantSource clock;

  Viewings(JdbcClient db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Begins to look as an organisation, instead of any that the session looked as before. */
  @Transactional
  public void begin(UUID session, MissionId mission, Viewing viewing) {
    db.sql(
            """
            insert into accounts.viewing (session_id, mission_id, party_id, level, begun_at)
            values (:session, :mission, :party, :level, :now)
                on conflict (session_id) do update
               set mission_id = excluded.mission_id,
                   party_id = excluded.party_id,
                   level = excluded.level,
                   begun_at = excluded.begun_at
            """)
        .param("session", session)
        .param("mission", mission.value())
        .param("party", viewing.as().value())
        .param("level", viewing.level())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  @Transactional
  public void end(UUID session) {
    db.sql("delete from accounts.viewing where session_id = :session")
        .param("session", session)
        .update();
  }

  @Transactional(readOnly = true)
  public Optional<Viewing> find(UUID session, MissionId mission) {
    return db.sql(
            """
            select party_id, level
              from accounts.viewing
             where session_id = :session
               and mission_id = :mission
            """)
        .param("session", session)
        .param("mission", mission.value())
        .query(
            (row, _) ->
                new Viewing(
                    new PartyId(row.getObject("party_id", UUID.class)), row.getString("level")))
        .optional();
  }
}
