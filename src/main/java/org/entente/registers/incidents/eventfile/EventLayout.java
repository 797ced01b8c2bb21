package org.entente.registers.incidents.eventfile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.registers.incidents.Incident.Kind;
import org.entente.registers.incidents.Incident.Origin;
import org.entente.registers.incidents.Incident.Placing;
import org.entente.registers.incidents.Incident.Timing;

/** The columns of a collection, by what they mean here, and what its codes stand for. */
@SuppressWarnings("ImmutableEnumChecker") // all maps are made by Map.of
enum EventLayout {
  /** Armed Conflict Location and Event Data: its export of events. */
  ACLED(
      Origin.ACLED,
      Map.ofEntries(
          Map.entry("key", "event_id_cnty"),
          Map.entry("from", "event_date"),
          Map.entry("timing", "time_precision"),
          Map.entry("kind", "event_type"),
          Map.entry("sub", "sub_event_type"),
          Map.entry("first", "actor1"),
          Map.entry("firstWith", "assoc_actor_1"),
          Map.entry("second", "actor2"),
          Map.entry("secondWith", "assoc_actor_2"),
          Map.entry("area1", "admin1"),
          Map.entry("area2", "admin2"),
          Map.entry("area3", "admin3"),
          Map.entry("location", "location"),
          Map.entry("latitude", "latitude"),
          Map.entry("longitude", "longitude"),
          Map.entry("placing", "geo_precision"),
          Map.entry("source", "source"),
          Map.entry("notes", "notes"),
          Map.entry("best", "fatalities")),
      Map.of(
          "battles", Kind.BATTLE,
          "explosions/remote violence", Kind.EXPLOSION,
          "violence against civilians", Kind.CIVILIANS,
          "protests", Kind.PROTEST,
          "riots", Kind.RIOT,
          "strategic developments", Kind.STRATEGIC),
      Map.of("1", Timing.DAY, "2", Timing.WEEK, "3", Timing.MONTH),
      Map.of("1", Placing.POINT, "2", Placing.ADM2, "3", Placing.ADM1)),

  /** The Georeferenced Event Dataset of the Uppsala Conflict Data Program. */
  UCDP(
      Origin.UCDP,
      Map.ofEntries(
          Map.entry("key", "id"),
          Map.entry("from", "date_start"),
          Map.entry("until", "date_end"),
          Map.entry("timing", "date_prec"),
          Map.entry("kind", "type_of_violence"),
          Map.entry("first", "side_a"),
          Map.entry("second", "side_b"),
          Map.entry("area1", "adm_1"),
          Map.entry("area2", "adm_2"),
          Map.entry("location", "where_coordinates"),
          Map.entry("latitude", "latitude"),
          Map.entry("longitude", "longitude"),
          Map.entry("placing", "where_prec"),
          Map.entry("source", "source_article"),
          Map.entry("low", "low"),
          Map.entry("best", "best"),
          Map.entry("high", "high")),
      Map.of("1", Kind.STATE_BASED, "2", Kind.NON_STATE, "3", Kind.ONE_SIDED),
      Map.of(
          "1", Timing.DAY,
          "2", Timing.DAYS,
          "3", Timing.WEEK,
          "4", Timing.MONTH,
          "5", Timing.YEAR),
      Map.of(
          "1", Placing.POINT,
          "2", Placing.NEAR,
          "3", Placing.ADM2,
          "4", Placing.ADM1,
          "5", Placing.LINE,
          "6", Placing.COUNTRY,
          "7", Placing.SEA));

  private static final List<String> NEEDED = List.of("key", "from", "kind");

  private final Origin origin;
  private final Map<String, String> columns;
  private final Map<String, Kind> kinds;
  private final Map<String, Timing> timings;
  private final Map<String, Placing> placings;

  EventLayout(
      Origin origin,
      Map<String, String> columns,
      Map<String, Kind> kinds,
      Map<String, Timing> timings,
      Map<String, Placing> placings) {
    this.origin = origin;
    this.columns = columns;
    this.kinds = kinds;
    this.timings = timings;
    this.placings = placings;
  }

  /** The layouts whose indispensable columns are all among these headers, in small letters. */
  static Stream<EventLayout> of(Set<String> headers) {
    return Stream.of(values())
        .filter(layout -> NEEDED.stream().map(layout::column).allMatch(headers::contains));
  }

  Origin origin() {
    return origin;
  }

  /** The header of what is meant; blank where the layout has no such column. */
  String column(String meaning) {
    return columns.getOrDefault(meaning, "");
  }

  Map<String, Kind> kinds() {
    return kinds;
  }

  Map<String, Timing> timings() {
    return timings;
  }

  Map<String, Placing> placings() {
    return placings;
  }
}
