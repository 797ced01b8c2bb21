package org.entente.registers.activities;

import org.entente.ground.database.CopyRows;
import org.entente.ground.identity.MissionId;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.presence.Months;

/** An activity as the columns of its table; the columns repeat what is filtered and counted by. */
final class ActivityColumns {

  /** How many columns the table has. */
  static final int COUNT = 26;

  private ActivityColumns() {}

  /** Adds a row with all columns in the order of the table. */
  static void add(CopyRows rows, MissionId mission, ActivityEntry entry) {
    var activity = entry.activity();
    rows.row()
        .uuid(activity.id().value())
        .uuid(mission.value())
        .uuid(entry.owner().value())
        .integer(entry.label())
        .uuid(activity.who().party().value());
    where(rows, activity.where());
    rows.optional(activity.what().sector(), rows::text)
        .optional(activity.what().status(), rows::text);
    when(rows, activity.when());
    rows.optional(activity.reach().targeted(), rows::bigInteger)
        .optional(activity.reach().reached(), rows::bigInteger)
        .text(activity.reported().hash())
        .text(activity.searched())
        .instant(entry.knownAt())
        .optional(activity.reported().meaning(), rows::text)
        .optional(entry.months().map(Months::firstDay), rows::date)
        .optional(entry.months().map(Months::lastMonth), rows::date)
        .uuid(activity.spot().id());
  }

  private static void where(CopyRows rows, Activity.Where where) {
    rows.optional(where.place().map(PlaceId::value), rows::uuid)
        .optional(where.coarse().map(PlaceId::value), rows::uuid)
        .optional(where.level(), rows::smallInteger)
        .optional(where.point().map(Activity.Point::latitude), rows::real)
        .optional(where.point().map(Activity.Point::longitude), rows::real);
  }

  private static void when(CopyRows rows, Timespan when) {
    rows.optional(when.start(), rows::date)
        .optional(when.end(), rows::date)
        .text(when.precision().word())
        .optional(when.coarseStart(), rows::date)
        .optional(when.coarseEnd(), rows::date);
  }
}
