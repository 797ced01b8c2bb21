package org.entente.mechanisms.intake.profiles;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.profiles.Profiles.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of profiles, and of which file was read by which. */
@Repository
class ProfileStore {

  private static final String READABLE =
      """
      select id, owner_id, label_id, lesson
        from intake.profile
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private final JdbcClient db;

  ProfileStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Profile profile) {
    db.sql(
            """
            insert into intake.profile (id, mission_id, owner_id, label_id, fingerprint, lesson)
            values (:id, :mission, :owner, :label, :fingerprint, :lesson::jsonb)
                on conflict (id) do update
               set label_id = excluded.label_id,
                   fingerprint = excluded.fingerprint,
                   lesson = excluded.lesson
            """)
        .param("id", profile.id().value())
        .param("mission", mission.value())
        .param("owner", profile.source().value())
        .param("label", profile.label())
        .param("fingerprint", profile.lesson().fingerprint())
        .param("lesson", Payload.of(profile.lesson()).toString())
        .update();
  }

  void remove(UUID profile) {
    db.sql("delete from intake.profile where id = :id").param("id", profile).update();
  }

  void empty(MissionId mission) {
    db.sql("delete from intake.profile where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<Profile> find(Profile.Id id, Audience audience) {
    return reading(READABLE + " and id = :id", audience)
        .param("id", id.value())
        .query(ProfileStore::read)
        .optional();
  }

  List<Profile> list(Audience audience) {
    return reading(READABLE + " order by lesson->>'name' collate \"C\", id", audience)
        .query(ProfileStore::read)
        .list();
  }

  List<Profile> listOf(PartyId source, Audience audience) {
    return reading(READABLE + " and owner_id = :owner order by id desc", audience)
        .param("owner", source.value())
        .query(ProfileStore::read)
        .list();
  }

  void noteUse(Import read, Use use) {
    db.sql(
            """
            insert into intake.profile_use
                   (import_id, mission_id, label_id, profile_id, version, aside)
            values (:id, :mission, :label, :profile, :version, :aside)
                on conflict (import_id) do update
               set profile_id = excluded.profile_id,
                   version = excluded.version,
                   aside = excluded.aside
            """)
        .param("id", read.id().value())
        .param("mission", read.mission().value())
        .param("label", read.label())
        .param("profile", use.profile().value())
        .param("version", use.version())
        .param("aside", use.aside())
        .update();
  }

  Optional<Use> findUse(Import.Id id, Audience audience) {
    return reading(
            """
            select profile_id, version, aside
              from intake.profile_use
             where mission_id = :mission
               and label_id = any (:readable)
               and import_id = :id
            """,
            audience)
        .param("id", id.value())
        .query(
            (row, _) ->
                new Use(
                    new Profile.Id(row.getObject("profile_id", UUID.class)),
                    row.getInt("version"),
                    row.getBoolean("aside")))
        .optional();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Profile read(ResultSet row, int number) throws SQLException {
    return new Profile(
        new Profile.Id(row.getObject("id", UUID.class)),
        new PartyId(row.getObject("owner_id", UUID.class)),
        Payload.stored(row.getString("lesson").getBytes(StandardCharsets.UTF_8)).as(Lesson.class),
        row.getInt("label_id"));
  }
}
