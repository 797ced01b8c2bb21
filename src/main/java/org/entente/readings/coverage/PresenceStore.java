package org.entente.readings.coverage;

import java.sql.Date;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.ground.database.CopyRows;
import org.entente.ground.database.Staging;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.presence.Months;
import org.entente.registers.activities.presence.Presence;
import org.entente.registers.activities.presence.PresenceRows;
import org.entente.registers.activities.presence.Spot;
import org.entente.registers.activities.presence.SpotColumns;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of coverage. */
@Repository
class PresenceStore {

  private static final int COLUMNS = 12;

  private static final String LIST =
      """
      select place_id, sector, party_id, label_id, month, activities, targeted, reached, until,
             known_at
        from coverage.presence
       where mission_id = :mission
         and label_id = any (:readable)
      """;
  private static final String OF_ALL_TIME = " and month is null";
  private static final String OF_A_MONTH = " and month = :month";

  private final JdbcClient db;
  private final Staging staging;

  PresenceStore(JdbcClient db, JdbcOperations operations) {
    this.db = db;
    this.staging = new Staging(operations, "presence_given", "like coverage.presence");
  }

  /** Who is present in a month, or at any time. */
  List<Presence> list(Optional<YearMonth> month, Audience audience) {
    return month
        .map(of -> listed(OF_A_MONTH, audience).param("month", firstDay(of)))
        .orElseGet(() -> listed(OF_ALL_TIME, audience))
        .query(PresenceRows::presence)
        .list();
  }

  private JdbcClient.StatementSpec listed(String which, Audience audience) {
    return db.sql(LIST + which)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels());
  }

  /** How many activities there are in each month in which there are any. */
  SortedMap<YearMonth, Long> months(Audience audience) {
    var months = new TreeMap<YearMonth, Long>();
    db.sql(
            """
            select month, sum(activities) as activities
              from coverage.busyness
             where mission_id = :mission
               and label_id = any (:readable)
             group by month
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .query(
            row -> {
              months.put(
                  YearMonth.from(row.getDate("month").toLocalDate()), row.getLong("activities"));
            });
    return months;
  }

  /**
   * Forgets what stands at these spots, at any time and in the months given with each; of other
   * labels than the transaction's nothing is lost.
   */
  void removeAt(MissionId mission, Map<Spot, Optional<Months>> spots) {
    var columns = new SpotColumns(spots);
    db.sql(
            """
            delete from coverage.presence it
             using unnest(:spots::uuid[], :since::date[], :upto::date[]) as spot (id, since, upto)
             where mission_id = :mission
               and it.spot_id = spot.id
               and (month is null or month between since and upto)
            """)
        .param("mission", mission.value())
        .param("spots", columns.ids())
        .param("since", columns.firstMonths())
        .param("upto", columns.lastMonths())
        .update();
  }

  void removeAll(MissionId mission) {
    for (var table : List.of("presence", "busyness")) {
      db.sql("delete from coverage." + table + " where mission_id = :mission")
          .param("mission", mission.value())
          .update();
    }
  }

  void add(MissionId mission, List<Presence> presences) {
    var rows = new CopyRows(COLUMNS);
    presences.forEach(presence -> add(mission, presence, rows));
    staging.fill(rows);
    db.sql(
            """
            insert into coverage.presence
                   (mission_id, label_id, place_id, sector, party_id, activities, targeted, reached,
                    until, known_at, month, spot_id)
            select mission_id, label_id, place_id, sector, party_id, activities, targeted, reached,
                   until, known_at, month, spot_id
              from pg_temp.presence_given
            """)
        .update();
  }

  private static void add(MissionId mission, Presence presence, CopyRows rows) {
    rows.row()
        .uuid(mission.value())
        .integer(presence.label())
        .optional(presence.place().map(PlaceId::value), rows::uuid)
        .optional(presence.sector(), rows::text)
        .uuid(presence.party().value())
        .integer(presence.activities())
        .optional(presence.targeted(), rows::bigInteger)
        .optional(presence.reached(), rows::bigInteger)
        .optional(presence.until(), rows::date)
        .instant(presence.knownAt())
        .optional(presence.month().map(month -> month.atDay(1)), rows::date)
        .uuid(presence.spot().id());
  }

  /** Sums up anew how much there is in each of the months. */
  void sumUp(MissionId mission, Months months) {
    var within =
        Map.of(
            "mission", mission.value(),
            "first", Date.valueOf(months.firstDay()),
            "last", Date.valueOf(months.lastMonth()));
    db.sql(
            """
            delete from coverage.busyness
             where mission_id = :mission
               and month between :first and :last
            """)
        .params(within)
        .update();
    db.sql(
            """
            insert into coverage.busyness (mission_id, label_id, month, activities)
            select mission_id, label_id, month, sum(activities)
              from coverage.presence
             where mission_id = :mission
               and month between :first and :last
             group by mission_id, label_id, month
            """)
        .params(within)
        .update();
  }

  private static Date firstDay(YearMonth month) {
    return Date.valueOf(month.atDay(1));
  }
}
