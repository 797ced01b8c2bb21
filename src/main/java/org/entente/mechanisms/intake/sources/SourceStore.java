package org.entente.mechanisms.intake.sources;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sources, and of the terms that their imports carry. */
@Repository
class SourceStore {

  private static final String READABLE =
      """
      select id, owner_id, label_id, name, licence, reshare, contact, personal, by_itself
        from intake.source
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  /** What stands published, with its terms: also for those who may read its records alone. */
  private static final String ARRIVED =
      """
      select id, owner_id, licence, reshare, published_at
        from intake.import
       where mission_id = :mission
         and label_id = any (:readable)
         and state = 'published'
      union
      select import_id, owner_id, licence, reshare, published_at
        from intake.arrival
       where mission_id = :mission
         and label_id = any (:readable)
         and undone_at is null
      """;

  private final JdbcClient db;

  SourceStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, Source source) {
    var said = source.said();
    db.sql(
            """
            insert into intake.source
                   (id, mission_id, owner_id, label_id, name, licence, reshare, contact, personal,
                    by_itself)
            values (:id, :mission, :owner, :label, :name, :licence, :reshare, :contact,
                    :personal::jsonb, :byItself)
                on conflict (id) do update
               set label_id = excluded.label_id,
                   name = excluded.name,
                   licence = excluded.licence,
                   reshare = excluded.reshare,
                   contact = excluded.contact,
                   personal = excluded.personal,
                   by_itself = excluded.by_itself
            """)
        .param("id", source.id().value())
        .param("mission", mission.value())
        .param("owner", source.partner().value())
        .param("label", source.label())
        .param("name", said.name())
        .param("licence", said.licence().orElse(null))
        .param("reshare", said.reshare())
        .param("contact", said.contact().orElse(null))
        .param("personal", Payload.of(new Treatments(said.personal())).toString())
        .param("byItself", said.publishesItself())
        .update();
  }

  /** Makes the terms of a source those of all its imports. */
  void putTermsOnImports(MissionId mission, Source source) {
    db.sql(
            """
            update intake.import
               set licence = :licence, reshare = :reshare
             where mission_id = :mission
               and owner_id = :owner
               and source = :name
            """)
        .param("mission", mission.value())
        .param("owner", source.partner().value())
        .param("name", source.said().name())
        .param("licence", source.said().licence().orElse(null))
        .param("reshare", source.said().reshare())
        .update();
    db.sql(
            """
            update intake.arrival
               set licence = :licence, reshare = :reshare
             where mission_id = :mission
               and owner_id = :owner
               and source = :name
            """)
        .param("mission", mission.value())
        .param("owner", source.partner().value())
        .param("name", source.said().name())
        .param("licence", source.said().licence().orElse(null))
        .param("reshare", source.said().reshare())
        .update();
  }

  /** For whom exact places were in the last file of a source; none when they were for all. */
  Optional<Blur> findLastBlur(PartyId partner, String name, Audience audience) {
    record Last(@Nullable Integer label, int level) {}
    return reading(
            """
            select exact_label_id, others_see
              from intake.import
             where mission_id = :mission
               and label_id = any (:readable)
               and owner_id = :owner
               and source = :name
             order by given_at desc, id desc
             limit 1
            """,
            audience)
        .param("owner", partner.value())
        .param("name", name)
        .query(
            (row, _) ->
                new Last(row.getObject("exact_label_id", Integer.class), row.getInt("others_see")))
        .optional()
        .flatMap(
            last -> Optional.ofNullable(last.label()).map(label -> new Blur(label, last.level())));
  }

  void remove(Collection<UUID> sources) {
    db.sql("delete from intake.source where id = any (:ids)")
        .param("ids", sources.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from intake.source where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<Source> find(Source.Id id, Audience audience) {
    return reading(READABLE + " and id = :id", audience)
        .param("id", id.value())
        .query(SourceStore::source)
        .optional();
  }

  Optional<Source> find(PartyId partner, String name, Audience audience) {
    return reading(READABLE + " and owner_id = :owner and name = :name", audience)
        .param("owner", partner.value())
        .param("name", name)
        .query(SourceStore::source)
        .optional();
  }

  List<Source> list(Audience audience) {
    return reading(READABLE + " order by owner_id, name collate \"C\", id", audience)
        .query(SourceStore::source)
        .list();
  }

  /** Of these records, the licence that each was last reported under, where one was stated. */
  Map<UUID, String> licences(Collection<UUID> records, Audience audience) {
    record Licensed(UUID record, String licence) {}
    return reading(
            """
            select distinct on (r.record_id) r.record_id, i.licence
              from intake.reported r
              join (\
            """
                + ARRIVED
                + """
                       ) i on i.id = r.import_id
                 where r.record_id = any (:records)
                   and r.mission_id = :mission
                   and r.label_id = any (:readable)
                   and i.licence is not null
                 order by r.record_id, i.published_at desc, i.id desc
                """,
            audience)
        .param("records", records.toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Licensed(row.getObject("record_id", UUID.class), row.getString("licence")))
        .list()
        .stream()
        .collect(Collectors.toMap(Licensed::record, Licensed::licence));
  }

  /** The records that others reported under terms that keep them from being passed on. */
  List<UUID> listNotToBePassedOn(Audience audience) {
    return reading(
            """
            select distinct r.record_id
              from (\
            """
                + ARRIVED
                + """
                       ) i
                  join intake.reported r on r.import_id = i.id
                 where r.mission_id = :mission
                   and r.label_id = any (:readable)
                   and i.reshare is false
                   and i.owner_id <> :party
                """,
            audience)
        .param("party", audience.party().value())
        .query(UUID.class)
        .list();
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static Source source(ResultSet row, int number) throws SQLException {
    var personal = Payload.stored(row.getString("personal").getBytes(StandardCharsets.UTF_8));
    return new Source(
        new Source.Id(row.getObject("id", UUID.class)),
        new PartyId(row.getObject("owner_id", UUID.class)),
        new Source.Particulars(
            row.getString("name"),
            Optional.ofNullable(row.getString("licence")),
            row.getBoolean("reshare"),
            Optional.ofNullable(row.getString("contact")),
            personal.as(Treatments.class).byColumn(),
            row.getBoolean("by_itself")),
        row.getInt("label_id"));
  }

  /** The column of treatments as it is stored. */
  private record Treatments(Map<String, Treatment> byColumn) {}
}
