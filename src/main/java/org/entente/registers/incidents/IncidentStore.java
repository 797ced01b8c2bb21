package org.entente.registers.incidents;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.YearMonth;
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
import org.entente.registers.incidents.Incident.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The SQL of incidents. Every read takes an audience and filters by its labels here; who may read
 * the exact record of an id reads it, and not the other one.
 */
@Repository
class IncidentStore {

  private static final String PUT =
      """
      insert into incidents.incident
             (id, exact, mission_id, owner_id, label_id, place_id, kind, since, until, low, best,
              high, system, key, words, known_at, content)
      values (:id, :exact, :mission, :owner, :label, :place, :kind, :since, :until, :low, :best,
              :high, :system, :key, :words, :known, :content::jsonb)
          on conflict (id, exact) do update
         set label_id = excluded.label_id,
             place_id = excluded.place_id,
             kind = excluded.kind,
             since = excluded.since,
             until = excluded.until,
             low = excluded.low,
             best = excluded.best,
             high = excluded.high,
             system = excluded.system,
             key = excluded.key,
             words = excluded.words,
             known_at = excluded.known_at,
             content = excluded.content
      """;

  private static final String READABLE =
      """
        from incidents.incident as told
       where mission_id = :mission
         and label_id = any (:readable)
      """;

  private static final String FINEST =
      """
         and (exact or not exists (
               select 1
                 from incidents.incident as finer
                where finer.id = told.id
                  and finer.exact
                  and finer.mission_id = :mission
                  and finer.label_id = any (:readable)))
      """;

  private static final String LINES =
      "select exact, owner_id, label_id, known_at, content " + READABLE;

  private static final String FILTERED =
      """
         and (:places::uuid[] is null or place_id = any (:places))
         and (:kind::text is null or kind = :kind)
         and (:first::date is null or (since <= :last and until >= :first))
         and (:words::text is null or words like :words)
      """;

  private static final String ORDERED =
      """
       order by case :order when 'since' then since end,
                case :order when 'dead' then coalesce(best, high, low) end,
                case :order when '-dead' then coalesce(best, high, low) end desc nulls last,
                since desc, id
       limit :limit offset :offset
      """;

  private static final String LIST = LINES + FINEST + FILTERED + ORDERED;

  private static final String AFTER =
      """
         and (:known::timestamptz is null or (known_at, id) < (:known, :behind::uuid))
       order by known_at desc, id desc
       limit :limit
      """;

  private static final String LIST_AFTER =
      "select id, known_at " + READABLE + FINEST + FILTERED + AFTER;

  private static final String TOTAL =
      """
      select count(*) as incidents, sum(coalesce(low, best, high)) as low,
             sum(coalesce(best, low, high)) as best, sum(coalesce(high, best, low)) as high,
             count(*) filter (where coalesce(low, best, high) is null) as unknown
      """
          + READABLE
          + FINEST
          + FILTERED;

  private static final String KEYS =
      "select id, key "
          + READABLE
          + " and owner_id = :owner and system = :system and key = any (:keys)";

  private final JdbcClient db;

  IncidentStore(JdbcClient db) {
    this.db = db;
  }

  /** What stands of a record: the exact one or that of all its readers. */
  record Line(boolean exact, IncidentEntry entry) {}

  void put(MissionId mission, Line line) {
    var entry = line.entry();
    var incident = entry.incident();
    db.sql(PUT)
        .param("id", incident.id().value())
        .param("exact", line.exact())
        .param("mission", mission.value())
        .param("owner", entry.owner().value())
        .param("label", entry.label())
        .param("place", incident.where().place().map(PlaceId::value).orElse(null))
        .param("kind", incident.what().kind().word())
        .param("since", Date.valueOf(incident.when().from()))
        .param("until", Date.valueOf(incident.when().until()))
        .param("low", incident.harm().low().orElse(null))
        .param("best", incident.harm().best().orElse(null))
        .param("high", incident.harm().high().orElse(null))
        .param("system", incident.reported().origin().word())
        .param("key", incident.reported().key().orElse(null))
        .param("words", incident.searched())
        .param("known", Timestamp.from(entry.knownAt()))
        .param("content", Payload.of(incident).toString())
        .update();
  }

  void remove(Collection<UUID> incidents, boolean exact) {
    db.sql("delete from incidents.incident where id = any (:ids) and exact = :exact")
        .param("ids", incidents.toArray(UUID[]::new))
        .param("exact", exact)
        .update();
  }

  void empty(MissionId mission, boolean exact) {
    db.sql("delete from incidents.incident where mission_id = :mission and exact = :exact")
        .param("mission", mission.value())
        .param("exact", exact)
        .update();
  }

  Optional<IncidentEntry> find(Incident.Id id, Audience audience) {
    return reading(LINES + FINEST + " and id = :id", audience)
        .param("id", id.value())
        .query(IncidentStore::line)
        .optional()
        .map(Line::entry);
  }

  /** Both records of each id, where the audience may read them. */
  List<Line> listLines(Collection<UUID> ids, Audience audience) {
    return reading(LINES + " and id = any (:ids)", audience)
        .param("ids", ids.toArray(UUID[]::new))
        .query(IncidentStore::line)
        .list();
  }

  List<IncidentEntry> list(IncidentFilter filter, Audience audience, int offset, int limit) {
    return filtered(LIST, filter, audience)
        .param("order", filter.order())
        .param("limit", limit)
        .param("offset", offset)
        .query(IncidentStore::line)
        .list()
        .stream()
        .map(Line::entry)
        .toList();
  }

  /** Where incidents stand in the list, newest first, behind one of them. */
  List<Standpoint> listAfter(
      IncidentFilter filter, Audience audience, Optional<Standpoint> after, int limit) {
    return filtered(LIST_AFTER, filter, audience)
        .param("known", after.map(each -> Timestamp.from(each.knownAt())).orElse(null))
        .param("behind", after.map(Standpoint::id).orElse(null))
        .param("limit", limit)
        .query(
            (row, _) ->
                new Standpoint(
                    row.getTimestamp("known_at").toInstant(), row.getObject("id", UUID.class)))
        .list();
  }

  /** Incidents by id, each as exactly as the audience may know it. */
  List<IncidentEntry> listOf(Collection<UUID> ids, Audience audience) {
    return reading(LINES + FINEST + " and id = any (:ids)", audience)
        .param("ids", ids.toArray(UUID[]::new))
        .query(IncidentStore::line)
        .list()
        .stream()
        .map(Line::entry)
        .toList();
  }

  IncidentTotal total(IncidentFilter filter, Audience audience) {
    return filtered(TOTAL, filter, audience).query(IncidentStore::total).single();
  }

  /** What a collection calls an owner's incidents, and which these are. */
  List<Keyed> listKeyed(Origin origin, Collection<String> keys, PartyId owner, Audience audience) {
    return reading(KEYS, audience)
        .param("owner", owner.value())
        .param("system", origin.word())
        .param("keys", keys.toArray(String[]::new))
        .query(
            (row, _) ->
                new Keyed(row.getString("key"), new Incident.Id(row.getObject("id", UUID.class))))
        .list();
  }

  record Keyed(String key, Incident.Id id) {}

  private static IncidentTotal total(ResultSet row, int number) throws SQLException {
    return new IncidentTotal(
        row.getLong("incidents"),
        row.getLong("low"),
        row.getLong("best"),
        row.getLong("high"),
        row.getLong("unknown"));
  }

  private JdbcClient.StatementSpec filtered(String sql, IncidentFilter filter, Audience audience) {
    return reading(sql, audience)
        .param("places", filter.places().map(IncidentStore::ids).orElse(null))
        .param("kind", filter.kind().orElse(null))
        .param("first", filter.month().map(it -> Date.valueOf(it.atDay(1))).orElse(null))
        .param("last", filter.month().map(YearMonth::atEndOfMonth).map(Date::valueOf).orElse(null))
        .param("words", filter.words().map(IncidentStore::pattern).orElse(null));
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

  private static Line line(ResultSet row, int number) throws SQLException {
    var content = row.getString("content").getBytes(StandardCharsets.UTF_8);
    var entry =
        new IncidentEntry(
            Payload.stored(content).as(Incident.class),
            new PartyId(row.getObject("owner_id", UUID.class)),
            row.getInt("label_id"),
            row.getTimestamp("known_at").toInstant());
    return new Line(row.getBoolean("exact"), entry);
  }
}
