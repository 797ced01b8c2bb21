package org.entente.mechanisms.intake.spellings;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of spellings. */
@Repository
class SpellingStore {

  private static final String READABLE =
      """
      select id, owner_id, label_id, content
        from intake.spelling
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private final JdbcClient db;

  SpellingStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Spelling spelling) {
    var content = spelling.content();
    db.sql(
            """
            insert into intake.spelling
                   (id, mission_id, owner_id, label_id, state, kind, written, content)
            values (:id, :mission, :owner, :label, :state, :kind, :written, :content::jsonb)
                on conflict (id) do update
               set label_id = excluded.label_id,
                   state = excluded.state,
                   content = excluded.content
            """)
        .param("id", spelling.id().value())
        .param("mission", mission.value())
        .param("owner", spelling.source().value())
        .param("label", spelling.label())
        .param("state", content.state().word())
        .param("kind", word(content.kind()))
        .param("written", content.written())
        .param("content", Payload.of(content).toString())
        .update();
  }

  void remove(UUID spelling) {
    db.sql("delete from intake.spelling where id = :id").param("id", spelling).update();
  }

  void empty(MissionId mission) {
    db.sql("delete from intake.spelling where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<Spelling> find(Spelling.Id id, Audience audience) {
    return reading(READABLE + " and id = :id", audience)
        .param("id", id.value())
        .query(SpellingStore::read)
        .optional();
  }

  Optional<Spelling> find(PartyId source, Kind kind, String written, Audience audience) {
    return reading(
            READABLE + " and owner_id = :owner and kind = :kind and written = :written", audience)
        .param("owner", source.value())
        .param("kind", word(kind))
        .param("written", written)
        .query(SpellingStore::read)
        .optional();
  }

  /** Those that wait first, then by what is written. */
  List<Spelling> list(Audience audience) {
    return reading(
            READABLE + " order by state = 'asked' desc, kind, written collate \"C\", id", audience)
        .query(SpellingStore::read)
        .list();
  }

  List<Spelling> listApproved(Audience audience) {
    return reading(READABLE + " and state = 'approved' order by id", audience)
        .query(SpellingStore::read)
        .list();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Spelling read(ResultSet row, int number) throws SQLException {
    return new Spelling(
        new Spelling.Id(row.getObject("id", UUID.class)),
        new PartyId(row.getObject("owner_id", UUID.class)),
        Payload.stored(row.getString("content").getBytes(StandardCharsets.UTF_8))
            .as(Spelling.Content.class),
        row.getInt("label_id"));
  }
}
