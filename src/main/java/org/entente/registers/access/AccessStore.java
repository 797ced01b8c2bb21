package org.entente.registers.access;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.PlaceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of access. Every read takes an audience and filters by its labels here. */
@Repository
class AccessStore {

  private static final String PUT =
      """
      insert into access.report
             (id, mission_id, owner_id, label_id, place_id, level, category, since, until, words,
              known_at, content)
      values (:id, :mission, :owner, :label, :place, :level, :category, :since, :until, :words,
              :known, :content::jsonb)
          on conflict (id) do update
         set label_id = excluded.label_id,
             place_id = excluded.place_id,
             level = excluded.level,
             category = excluded.category,
             since = excluded.since,
             until = excluded.until,
             words = excluded.words,
             known_at = excluded.known_at,
             content = excluded.content
      """;

  private static final String READABLE =
      """
        from access.report
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private static final String ENTRIES = "select owner_id, label_id, known_at, content " + READABLE;

  private static final String FILTERED =
      """
         and (:places::uuid[] is null or place_id = any (:places))
         and (:level::text is null or level = :level)
         and (:category::text is null or category = :category)
         and (:day::date is null or (since <= :day and coalesce(until, :day) >= :day))
         and (:words::text is null or words like :words)
      """;

  private static final String ORDERED =
      """
       order by case :order when 'since' then since end, since desc, known_at desc, id
       limit :limit offset :offset
      """;

  private static final String LIST = ENTRIES + FILTERED + ORDERED;

  private static final String COUNT = "select count(*) " + READABLE + FILTERED;

  private final JdbcClient db;

  AccessStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, AccessEntry entry) {
    var report = entry.report();
    db.sql(PUT)
        .param("id", report.id().value())
        .param("mission", mission.value())
        .param("owner", entry.owner().value())
        .param("label", entry.label())
        .param("place", report.where().place().value())
        .param("level", report.level().word())
        .param("category", report.category().map(AccessReport.Category::word).orElse(null))
        .param("since", Date.valueOf(report.when().from()))
        .param("until", report.when().until().map(Date::valueOf).orElse(null))
        .param("words", report.searched())
        .param("known", Timestamp.from(entry.knownAt()))
        .param("content", Payload.of(report).toString())
        .update();
  }

  void remove(Collection<UUID> reports) {
    db.sql("delete from access.report where id = any (:ids)")
        .param("ids", reports.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from access.report where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<AccessEntry> find(AccessReport.Id id, Audience audience) {
    return reading(ENTRIES + " and id = :id", audience)
        .param("id", id.value())
        .query(AccessStore::entry)
        .optional();
  }

  /** All that the audience may read, in no order. */
  List<AccessEntry> listAll(Audience audience) {
    return reading(ENTRIES, audience).query(AccessStore::entry).list();
  }

  List<AccessEntry> list(AccessFilter filter, Audience audience, int offset, int limit) {
    return filtered(LIST, filter, audience)
        .param("order", filter.order())
        .param("limit", limit)
        .param("offset", offset)
        .query(AccessStore::entry)
        .list();
  }

  long count(AccessFilter filter, Audience audience) {
    return filtered(COUNT, filter, audience).query(Long.class).single();
  }

  private JdbcClient.StatementSpec filtered(String sql, AccessFilter filter, Audience audience) {
    return reading(sql, audience)
        .param("places", filter.places().map(AccessStore::ids).orElse(null))
        .param("level", filter.level().orElse(null))
        .param("category", filter.category().orElse(null))
        .param("day", filter.on().map(Date::valueOf).orElse(null))
        .param("words", filter.words().map(AccessStore::pattern).orElse(null));
  }

  private JdbcClient.StatementSpec reading(String sql, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  private static UUID[] ids(Collection<PlaceId> places) {
    return places.stream().map(PlaceId::value).toArray(UUID[]::new);
  }

  /** The words as a pattern for "like", in which what people type stands for itself. */
  private static String pattern(String words) {
    var literal =
        words
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + literal + "%";
  }

  private static AccessEntry entry(ResultSet row, int number) throws SQLException {
    var content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    return new AccessEntry(
        Payload.stored(content).as(AccessReport.class),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"),
        row.getTimestamp("known_at").toInstant());
  }
}
