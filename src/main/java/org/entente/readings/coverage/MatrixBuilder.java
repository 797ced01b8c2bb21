package org.entente.readings.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.reporting.ReportingRate;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.linking.ties.Retold;
import org.entente.registers.activities.presence.Presence;

/** Builds a matrix from presences and the areas of one level. */
final class MatrixBuilder {

  private final Map<PlaceId, Map<String, Tally>> cells = new HashMap<>();
  private final Map<PlaceId, Tally> byArea = new HashMap<>();
  private final Map<String, Tally> bySector = new HashMap<>();
  private final Tally total = new Tally();
  private Optional<ReportingRate> reports = Optional.empty();
  private int activities;
  private int withoutArea;
  private int withoutSector;
  private int shown;

  /** Adds presences, each in the area that the function finds for its place. */
  MatrixBuilder add(List<Presence> presences, Function<Optional<PlaceId>, Optional<PlaceId>> area) {
    presences.forEach(presence -> add(presence, area.apply(presence.place())));
    return this;
  }

  /** Counts once what several of the reports added tell of. */
  MatrixBuilder once(List<Retold> reports, Function<Optional<PlaceId>, Optional<PlaceId>> areaOf) {
    for (var report : reports) {
      var found = areaOf.apply(report.place());
      total.once(report);
      found.map(byArea::get).ifPresent(area -> area.once(report));
      report.sector().map(bySector::get).ifPresent(sector -> sector.once(report));
      found
          .map(cells::get)
          .flatMap(sectors -> report.sector().map(sectors::get))
          .ifPresent(cell -> cell.once(report));
    }
    return this;
  }

  /** Says how many of the reports expected have come. */
  MatrixBuilder reports(Optional<ReportingRate> rate) {
    reports = rate;
    return this;
  }

  private void add(Presence presence, Optional<PlaceId> area) {
    activities += presence.activities();
    total.add(presence);
    area.ifPresentOrElse(
        found -> byArea.computeIfAbsent(found, _ -> new Tally()).add(presence),
        () -> withoutArea += presence.activities());
    presence
        .sector()
        .ifPresentOrElse(
            sector -> bySector.computeIfAbsent(sector, _ -> new Tally()).add(presence),
            () -> withoutSector += presence.activities());
    if (area.isPresent() && presence.sector().isPresent()) {
      shown += presence.activities();
      cells
          .computeIfAbsent(area.get(), _ -> new HashMap<>())
          .computeIfAbsent(presence.sector().get(), _ -> new Tally())
          .add(presence);
    }
  }

  Matrix build(Audience audience, AdminLevel level, List<PlaceId> areas) {
    var finished = new HashMap<PlaceId, Map<String, Cell>>();
    cells.forEach((area, sectors) -> finished.put(area, cells(sectors)));
    return new Matrix(
        audience,
        level,
        areas,
        new ArrayList<>(new TreeSet<>(bySector.keySet())),
        finished,
        cells(byArea),
        cells(bySector),
        activities == 0 ? Optional.empty() : Optional.of(total.cell()),
        new Matrix.Completeness(activities, withoutArea, withoutSector, shown, reports));
  }

  private static <K> Map<K, Cell> cells(Map<K, Tally> tallies) {
    var cells = new HashMap<K, Cell>();
    tallies.forEach((key, tally) -> cells.put(key, tally.cell()));
    return cells;
  }
}
