package org.entente.readings.coverage;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.Presence;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of coverage. */
@Repository
class PresenceStore {

  private final JdbcClient db;
  private final NamedParameterJdbcTemplate batches;

  PresenceStore(JdbcClient db, NamedParameterJdbcTemplate batches) {
    this.db = db;
    this.batches = batches;
  }

  List<Presence> list(Audience audience) {
    return db.sql(
            """
            select place_id, sector, party_id, label_id, activities, targeted, reached, until,
                   known_at
              from coverage.presence
             where mission_id = :mission
               and label_id = any (:readable)
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .query(PresenceStore::presence)
        .list();
  }

  /**
   * Forgets what stands at these places; of other labels than the transaction's nothing is lost.
   */
  void removeAt(MissionId mission, Collection<PlaceId> places, boolean unplaced) {
    db.sql(
            """
            delete from coverage.presence
             where mission_id = :mission
               and (place_id = any (:places) or (:unplaced and place_id is null))
            """)
        .param("mission", mission.value())
        .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
        .param("unplaced", unplaced)
        .update();
  }

  void removeAll(MissionId mission) {
    db.sql("delete from coverage.presence where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  void add(MissionId mission, List<Presence> presences) {
    var rows =
        presences.stream()
            .map(presence -> columns(mission, presence))
            .toArray(SqlParameterSource[]::new);
    batches.batchUpdate(
        """
        insert into coverage.presence
               (mission_id, label_id, place_id, sector, party_id, activities, targeted, reached,
                until, known_at)
        values (:mission, :label, :place, :sector, :party, :activities, :targeted, :reached,
                :until, :knownAt)
        """,
        rows);
  }

  private static SqlParameterSource columns(MissionId mission, Presence presence) {
    return new MapSqlParameterSource()
        .addValue("mission", mission.value())
        .addValue("label", presence.label())
        .addValue("place", presence.place().map(PlaceId::value).orElse(null), Types.OTHER)
        .addValue("sector", presence.sector().orElse(null), Types.VARCHAR)
        .addValue("party", presence.party().value())
        .addValue("activities", presence.activities())
        .addValue("targeted", presence.targeted().orElse(null), Types.BIGINT)
        .addValue("reached", presence.reached().orElse(null), Types.BIGINT)
        .addValue("until", presence.until().map(Date::valueOf).orElse(null), Types.DATE)
        .addValue("knownAt", Timestamp.from(presence.knownAt()));
  }

  private static Presence presence(ResultSet row, int number) throws SQLException {
    return new Presence(
        Optional.ofNullable(row.getObject("place_id", UUID.class)).map(PlaceId::new),
        Optional.ofNullable(row.getString("sector")),
        new PartyId(row.getObject("party_id", UUID.class)),
        row.getInt("label_id"),
        row.getInt("activities"),
        Optional.ofNullable(row.getObject("targeted", Long.class)),
        Optional.ofNullable(row.getObject("reached", Long.class)),
        Optional.ofNullable(row.getDate("until")).map(Date::toLocalDate),
        row.getTimestamp("known_at").toInstant());
  }
}
