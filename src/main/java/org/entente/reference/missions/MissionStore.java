package org.entente.reference.missions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of missions. */
@Repository
class MissionStore {

  private final JdbcClient db;

  MissionStore(JdbcClient db) {
    this.db = db;
  }

  /** False when the code is taken by another mission. */
  boolean claim(String code, MissionId mission) {
    return db.sql(
                """
                insert into missions.code (code, mission_id)
                values (:code, :mission)
                    on conflict (code) do nothing
                """)
            .param("code", code)
            .param("mission", mission.value())
            .update()
        == 1;
  }

  void put(Mission mission, PartyId owner, int label) {
    db.sql(
            """
            insert into missions.mission
                   (id, mission_id, code, name, kind, country, zone, clock_shift_seconds,
                    owner_id, label_id)
            values (:id, :id, :code, :name, :kind, :country, :zone, :shift, :owner, :label)
                on conflict (id) do update
               set name = excluded.name,
                   kind = excluded.kind,
                   country = excluded.country,
                   zone = excluded.zone,
                   clock_shift_seconds = excluded.clock_shift_seconds,
                   label_id = excluded.label_id
            """)
        .param("id", mission.id().value())
        .param("code", mission.code())
        .param("name", mission.name())
        .param("kind", mission.kind().name().toLowerCase(Locale.ROOT))
        .param("country", mission.country().orElse(null))
        .param("zone", mission.zone().getId())
        .param("shift", mission.clockShift().toSeconds())
        .param("owner", owner.value())
        .param("label", label)
        .update();
  }

  Optional<MissionId> findByCode(String code) {
    return db.sql("select mission_id from missions.code where code = :code")
        .param("code", code)
        .query(UUID.class)
        .optional()
        .map(MissionId::new);
  }

  Optional<String> findCode(MissionId mission) {
    return db.sql("select code from missions.code where mission_id = :mission")
        .param("mission", mission.value())
        .query(String.class)
        .optional();
  }

  List<String> listCodes() {
    return db.sql("select code from missions.code order by code collate \"C\"")
        .query(String.class)
        .list();
  }

  Optional<Mission> find(Audience audience) {
    return db.sql(
            """
            select id, code, name, kind, country, zone, clock_shift_seconds
              from missions.mission
             where id = :mission
               and label_id = any (:readable)
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .query(MissionStore::mission)
        .optional();
  }

  void remove(MissionId mission) {
    db.sql("delete from missions.mission where id = :id").param("id", mission.value()).update();
    db.sql("delete from missions.code where mission_id = :id")
        .param("id", mission.value())
        .update();
  }

  private static Mission mission(ResultSet row, int number) throws SQLException {
    return new Mission(
        new MissionId(row.getObject("id", UUID.class)),
        row.getString("code"),
        row.getString("name"),
        Mission.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("country")),
        ZoneId.of(row.getString("zone")),
        Duration.ofSeconds(row.getLong("clock_shift_seconds")));
  }
}
