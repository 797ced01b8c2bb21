package org.entente.registers.needs;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.api.Standpoint;
import org.entente.reference.places.PlaceId;
import org.entente.registers.needs.StandingCount.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of needs. Every read takes an audience and filters by its labels here. */
@Repository
class NeedStore {

  private static final String PUT =
      """
      insert into needs.need
             (id, mission_id, owner_id, label_id, place_id, sector, population, measure, unit,
              quantity, since, until, words, known_at, content)
      values (:id, :mission, :owner, :label, :place, :sector, :population, :measure, :unit,
              :quantity, :since, :until, :words, :known, :content::jsonb)
          on conflict (id) do update
         set label_id = excluded.label_id,
             place_id = excluded.place_id,
             sector = excluded.sector,
             population = excluded.population,
             measure = excluded.measure,
             unit = excluded.unit,
             quantity = excluded.quantity,
             since = excluded.since,
             until = excluded.until,
             words = excluded.words,
             known_at = excluded.known_at,
             content = excluded.content
      """;

  private static final String READABLE =
      """
        from needs.need
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private static final String ENTRIES = "select owner_id, label_id, known_at, content " + READABLE;

  private static final String FILTERED =
      """
         and (:places::uuid[] is null or place_id = any (:places))
         and (:sector::text is null or sector = :sector)
         and (:population::text is null or population = :population)
         and (:measure::text is null or measure = :measure)
         and (:words::text is null or words like :words)
         and (:day::date is null
              or (coalesce(since, :day) <= :day and coalesce(until, :day) >= :day))
      """;

  private static final String ORDERED =
      """
       order by case :order when 'quantity' then quantity when '-quantity' then -quantity end,
                case :order when 'since' then since end,
                case :order when '-since' then since end desc nulls last,
                case :order when 'known' then known_at end,
                known_at desc, id
       limit :limit offset :offset
      """;

  private static final String LIST = ENTRIES + FILTERED + ORDERED;

  private static final String AFTER =
      """
         and (:known::timestamptz is null or (known_at, id) < (:known, :last::uuid))
       order by known_at desc, id desc
       limit :limit
      """;

  private static final String LIST_AFTER = "select id, known_at " + READABLE + FILTERED + AFTER;

  private static final String COUNT = "select count(*) " + READABLE + FILTERED;

  private static final String STANDING =
      """
      select owner_id, label_id, place_id, sector, population, measure, unit, quantity, since,
             content -> 'reported' ->> 'source' as source, content -> 'what' ->> 'item' as item,
             content -> 'where' ->> 'site' as site
      """
          + READABLE
          + """
             and place_id = any (:places)
             and coalesce(since, :day) <= :day
             and coalesce(until, :day) >= :day
          """;

  private static final String OF_ASSESSMENT =
      ENTRIES
          + """
             and owner_id = :owner
             and since = :day
             and content -> 'reported' ->> 'source' = :source
          """;

  private final JdbcClient db;

  NeedStore(JdbcClient db) {
    this.db = db;
  }

  void put(MissionId mission, NeedEntry entry) {
    var need = entry.need();
    db.sql(PUT)
        .param("id", need.id().value())
        .param("mission", mission.value())
        .param("owner", entry.owner().value())
        .param("label", entry.label())
        .param("place", need.where().place().map(PlaceId::value).orElse(null))
        .param("sector", need.what().sector().orElse(null))
        .param("population", need.whom().group().orElse(null))
        .param("measure", need.what().measure().word())
        .param("unit", need.what().unit().word())
        .param("quantity", need.what().quantity())
        .param("since", need.when().since().map(Date::valueOf).orElse(null))
        .param("until", need.when().until().map(Date::valueOf).orElse(null))
        .param("words", need.searched())
        .param("known", Timestamp.from(entry.knownAt()))
        .param("content", Payload.of(need).toString())
        .update();
  }

  void remove(Collection<UUID> needs) {
    db.sql("delete from needs.need where id = any (:ids)")
        .param("ids", needs.toArray(UUID[]::new))
        .update();
  }

  void empty(MissionId mission) {
    db.sql("delete from needs.need where mission_id = :mission")
        .param("mission", mission.value())
        .update();
  }

  Optional<NeedEntry> find(Need.Id id, Audience audience) {
    return reading(ENTRIES + " and id = :id", audience)
        .param("id", id.value())
        .query(NeedStore::entry)
        .optional();
  }

  List<NeedEntry> list(NeedFilter filter, Audience audience, int offset, int limit) {
    return filtered(LIST, filter, audience)
        .param("order", filter.order())
        .param("limit", limit)
        .param("offset", offset)
        .query(NeedStore::entry)
        .list();
  }

  /** Where needs stand in the list, newest first, behind one of them. */
  List<Standpoint> listAfter(
      NeedFilter filter, Audience audience, Optional<Standpoint> after, int limit) {
    return filtered(LIST_AFTER, filter, audience)
        .param("known", after.map(each -> Timestamp.from(each.knownAt())).orElse(null))
        .param("last", after.map(Standpoint::id).orElse(null))
        .param("limit", limit)
        .query((row, _) -> standpoint(row))
        .list();
  }

  private static Standpoint standpoint(ResultSet row) throws SQLException {
    return new Standpoint(
        row.getTimestamp("known_at").toInstant(), row.getObject("id", UUID.class));
  }

  List<NeedEntry> listOf(Collection<UUID> ids, Audience audience) {
    return reading(ENTRIES + " and id = any (:ids)", audience)
        .param("ids", ids.toArray(UUID[]::new))
        .query(NeedStore::entry)
        .list();
  }

  /** What an owner said as of a day by an assessment. */
  List<NeedEntry> listOf(String assessment, LocalDate day, PartyId owner, Audience audience) {
    return reading(OF_ASSESSMENT, audience)
        .param("owner", owner.value())
        .param("day", Date.valueOf(day))
        .param("source", assessment)
        .query(NeedStore::entry)
        .list();
  }

  long count(NeedFilter filter, Audience audience) {
    return filtered(COUNT, filter, audience).query(Long.class).single();
  }

  /** What is said of a day at any of the places. */
  List<Figure> listSaid(Collection<PlaceId> places, LocalDate day, Audience audience) {
    return reading(STANDING, audience)
        .param("places", ids(places))
        .param("day", Date.valueOf(day))
        .query(NeedStore::figure)
        .list();
  }

  private static Figure figure(ResultSet row, int number) throws SQLException {
    var kind =
        new Standing.Kind(
            Optional.ofNullable(row.getString("sector")),
            Optional.ofNullable(row.getString("population")),
            Need.Measure.valueOf(row.getString("measure").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(row.getString("item")),
            Need.Unit.valueOf(row.getString("unit").toUpperCase(Locale.ROOT)));
    return new Figure(
        row.getObject("owner_id", UUID.class),
        row.getString("source"),
        new PlaceId(row.getObject("place_id", UUID.class)),
        Optional.ofNullable(row.getString("site")),
        kind,
        Optional.ofNullable(row.getDate("since")).map(Date::toLocalDate),
        row.getLong("quantity"),
        row.getInt("label_id"));
  }

  private JdbcClient.StatementSpec filtered(String sql, NeedFilter filter, Audience audience) {
    return reading(sql, audience)
        .param("places", filter.places().map(NeedStore::ids).orElse(null))
        .param("sector", filter.sector().orElse(null))
        .param("population", filter.group().orElse(null))
        .param("measure", filter.measure().orElse(null))
        .param("words", filter.words().map(NeedStore::pattern).orElse(null))
        .param("day", filter.on().map(Date::valueOf).orElse(null));
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

  private static NeedEntry entry(ResultSet row, int number) throws SQLException {
    var content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    return new NeedEntry(
        Payload.stored(content).as(Need.class),
        new PartyId(row.getObject("owner_id", UUID.class)),
        row.getInt("label_id"),
        row.getTimestamp("known_at").toInstant());
  }
}
