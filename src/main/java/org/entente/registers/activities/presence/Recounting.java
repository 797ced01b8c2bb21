package org.entente.registers.activities.presence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that counts anew what stands at spots where something changed. */
@Repository
public class Recounting {

  private static final String AT_SPOTS =
      """
      with spot as (
        select id, party_id, since, upto
          from unnest(:spots::uuid[], :parties::uuid[], :since::date[], :upto::date[])
            as spot (id, party_id, since, upto)
      ), found as (
        select place_id, sector, it.party_id, label_id, targeted, reached,
               coalesce(ends_on, starts_on) as until, known_at,
               greatest(first_month, since) as first_month, least(last_month, upto) as last_month,
               first_month is not null and since is not null as dated
          from spot
          join activities.activity it on it.party_id = spot.party_id and it.spot_id = spot.id
         where mission_id = :mission
           and label_id = any (:readable)
      ), told as (
        select place_id, sector, party_id, label_id, targeted, reached, until, known_at,
               null::date as month
          from found
        union all
        select place_id, sector, party_id, label_id, targeted, reached, until, known_at,
               month::date
          from found,
               generate_series(first_month::timestamp, last_month::timestamp, interval '1 month')
                 as month
         where dated
      )
      select place_id, sector, party_id, label_id, month, count(*) as activities,
             max(targeted) as targeted, max(reached) as reached, max(until) as until,
             max(known_at) as known_at
        from told
       group by place_id, sector, party_id, label_id, month
      """;

  private final JdbcClient db;

  Recounting(JdbcClient db) {
    this.db = db;
  }

  /** Presence at the spots: at any time, and in each of the months that a spot is given with. */
  public List<Presence> at(Map<Spot, Optional<Months>> spots, Audience audience) {
    var columns = new SpotColumns(spots);
    return db.sql(AT_SPOTS)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("spots", columns.ids())
        .param("parties", columns.parties())
        .param("since", columns.firstMonths())
        .param("upto", columns.lastMonths())
        .query(PresenceRows::presence)
        .list();
  }

  /** The spots of the given activities as they stand now, or of all, and their months. */
  public Touched of(Optional<Collection<UUID>> activities, Audience audience) {
    var touched = new Touched();
    db.sql(
            """
            select place_id, sector, party_id, min(first_month) as first_month,
                   max(last_month) as last_month
              from activities.activity
             where mission_id = :mission
               and label_id = any (:readable)
               and (:ids::uuid[] is null or id = any (:ids))
             group by place_id, sector, party_id
            """)
        .param("mission", audience.mission().value())
        .param("readable", audience.readableLabels())
        .param("ids", activities.map(ids -> ids.toArray(UUID[]::new)).orElse(null))
        .query(
            row -> {
              touched.add(PresenceRows.spot(row), PresenceRows.months(row));
            });
    return touched;
  }
}
