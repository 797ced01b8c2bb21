package org.entente.registers.activities;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.api.Standpoint;
import org.entente.mechanisms.review.Pair;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.presence.Presence;
import org.entente.registers.activities.presence.PresenceRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that lists and counts activities by filter, for one audience. */
@Repository
class ActivityLists {

  private static final String FILTERED =
      """
        from activities.activity
       where mission_id = :mission
         and label_id = any (:readable)
         and (:places::uuid[] is null or place_id = any (:places) or id = any (:exactly))
         and (:sector::text is null or sector = :sector)
         and (:status::text is null or status = :status)
         and (:parties::uuid[] is null or party_id = any (:parties))
         and (:words::text is null or words like :words or id = any (:exactly))
         and (:day::date is null
              or (coalesce(starts_on, :day) <= :day and coalesce(ends_on, :day) >= :day))
         and (:month::date is null or (first_month <= :month and last_month >= :month))
         and (cardinality(:without::uuid[]) = 0 or id <> all (:without))
      """;

  private static final String AFTER =
      """
         and (:known::timestamptz is null
              or known_at < :known
              or (known_at = :known and id > :last::uuid))
       order by known_at desc, id
       limit :limit
      """;

  private static final String PRESENCE =
      """
      select place_id, sector, party_id, label_id, null::date as month, count(*) as activities,
             max(targeted) as targeted, max(reached) as reached,
             max(coalesce(ends_on, starts_on)) as until, max(known_at) as known_at
      """;

  /** From the ties, which are few, to the activities, which may be many. */
  private static final String SAME =
      """
      select left_id, right_id
        from activities.tie as tied
       where mission_id = :mission
         and label_id = any (:readable)
         and relation = 'same'
         and exists (select 1
      """
          + FILTERED
          + " and id = tied.left_id) and exists (select 1"
          + FILTERED
          + " and id = tied.right_id) order by id";

  private final JdbcClient db;

  ActivityLists(JdbcClient db) {
    this.db = db;
  }

  /**
   * The ids of a page of activities, newest first; some are kept for a place or words that stand
   * elsewhere, and are given.
   */
  List<UUID> list(
      ActivityFilter filter, Set<UUID> exactly, Audience audience, int offset, int limit) {
    var sql = "select id" + FILTERED + " order by known_at desc, id limit :limit offset :offset";
    return filtered(sql, filter, exactly, audience)
        .param("limit", limit)
        .param("offset", offset)
        .query(UUID.class)
        .list();
  }

  /** The places in the list of those that stand behind one, newest first. */
  List<Standpoint> listAfter(
      ActivityFilter filter,
      Set<UUID> exactly,
      Audience audience,
      Optional<Standpoint> after,
      int limit) {
    return filtered("select id, known_at" + FILTERED + AFTER, filter, exactly, audience)
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

  long count(ActivityFilter filter, Set<UUID> exactly, Audience audience) {
    return filtered("select count(*)" + FILTERED, filter, exactly, audience)
        .query(Long.class)
        .single();
  }

  /** Those among them that were said to be the same, as far as the audience may know that. */
  List<Pair> same(ActivityFilter filter, Set<UUID> exactly, Audience audience) {
    return filtered(SAME, filter, exactly, audience).query((row, _) -> pair(row)).list();
  }

  private static Pair pair(ResultSet row) throws SQLException {
    return Pair.of(row.getObject("left_id", UUID.class), row.getObject("right_id", UUID.class));
  }

  List<Presence> presence(ActivityFilter filter, Set<UUID> exactly, Audience audience) {
    return filtered(
            PRESENCE + FILTERED + " group by place_id, sector, party_id, label_id",
            filter,
            exactly,
            audience)
        .query(PresenceRows::presence)
        .list();
  }

  /** Presence among all activities but the given ones. */
  List<Presence> presenceWithout(Collection<UUID> records, Audience audience) {
    return db.sql(
            PRESENCE
                + """
                  from activities.activity
                 where mission_id = :mission
                   and label_id = any (:readable)
                   and id <> all (:records)
                 group by place_id, sector, party_id, label_id
                """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("records", records.toArray(UUID[]::new))
        .query(PresenceRows::presence)
        .list();
  }

  private JdbcClient.StatementSpec filtered(
      String sql, ActivityFilter filter, Set<UUID> exactly, Audience audience) {
    return db.sql(sql)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("places", filter.places().map(ActivityLists::ids).orElse(null))
        .param("exactly", exactly.toArray(UUID[]::new))
        .param("sector", filter.sector().orElse(null))
        .param("status", filter.status().orElse(null))
        .param("parties", filter.parties().map(ActivityLists::partyIds).orElse(null))
        .param("words", filter.words().map(ActivityLists::pattern).orElse(null))
        .param("without", filter.without().toArray(UUID[]::new))
        .param("day", filter.on().map(Date::valueOf).orElse(null))
        .param("month", filter.month().map(month -> Date.valueOf(month.atDay(1))).orElse(null));
  }

  private static UUID[] partyIds(Collection<PartyId> parties) {
    return parties.stream().map(PartyId::value).toArray(UUID[]::new);
  }

  private static UUID[] ids(Collection<PlaceId> places) {
    return places.stream().map(PlaceId::value).toArray(UUID[]::new);
  }

  /** The words as a pattern for "like", in which what people type stands for itself. */
  static String pattern(String words) {
    var literal =
        words
            .strip()
            .toLowerCase(Locale.ROOT)
            .replace("\\", "\\\\")
            .replace("%", "\\%")
            .replace("_", "\\_");
    return "%" + literal + "%";
  }
}
