package org.entente.registers.activities;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.MissionId;
import org.entente.reference.places.PlaceId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** An activity as the columns of its table; the columns repeat what is filtered and counted by. */
final class ActivityColumns {

  private ActivityColumns() {}

  static SqlParameterSource of(MissionId mission, ActivityEntry entry) {
    var activity = entry.activity();
    var columns = new MapSqlParameterSource();
    columns.addValue("id", activity.id().value());
    columns.addValue("mission", mission.value());
    columns.addValue("owner", entry.owner().value());
    columns.addValue("label", entry.label());
    columns.addValue("party", activity.who().party().value());
    columns.addValue("sector", activity.what().sector().orElse(null), Types.VARCHAR);
    columns.addValue("status", activity.what().status().orElse(null), Types.VARCHAR);
    columns.addValue("targeted", activity.reach().targeted().orElse(null), Types.BIGINT);
    columns.addValue("reached", activity.reach().reached().orElse(null), Types.BIGINT);
    columns.addValue("hash", activity.reported().hash());
    columns.addValue("words", words(activity));
    columns.addValue("content", Payload.of(activity).toString());
    columns.addValue("knownAt", Timestamp.from(entry.knownAt()));
    where(columns, activity.where());
    when(columns, activity.when());
    return columns;
  }

  private static void where(MapSqlParameterSource columns, Activity.Where where) {
    columns.addValue("place", where.place().map(PlaceId::value).orElse(null), Types.OTHER);
    columns.addValue("coarsePlace", where.coarse().map(PlaceId::value).orElse(null), Types.OTHER);
    columns.addValue("placeLevel", where.level().orElse(null), Types.SMALLINT);
    columns.addValue(
        "latitude", where.point().map(Activity.Point::latitude).orElse(null), Types.DOUBLE);
    columns.addValue(
        "longitude", where.point().map(Activity.Point::longitude).orElse(null), Types.DOUBLE);
  }

  private static void when(MapSqlParameterSource columns, Timespan when) {
    columns.addValue("starts", when.start().orElse(null), Types.DATE);
    columns.addValue("ends", when.end().orElse(null), Types.DATE);
    columns.addValue("timePrecision", when.precision().word());
    columns.addValue("coarseStarts", when.coarseStart().orElse(null), Types.DATE);
    columns.addValue("coarseEnds", when.coarseEnd().orElse(null), Types.DATE);
  }

  /** What is searched: who, what and where in the report's own words, in small letters. */
  private static String words(Activity activity) {
    return Stream.of(
            Optional.of(activity.who().written()),
            activity.who().funder(),
            activity.who().implementer(),
            activity.who().programme(),
            Optional.of(activity.where().written()),
            Optional.of(activity.what().sectorWritten()),
            activity.what().activity(),
            activity.what().description())
        .flatMap(Optional::stream)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .collect(Collectors.joining(" \u00b7 "));
  }
}
