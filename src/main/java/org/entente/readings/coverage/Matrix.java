package org.entente.readings.coverage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.reporting.ReportingRate;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.PlaceId;

/**
 * The picture as a table for one audience: areas of one level by sectors, with totals. An absent
 * cell is a gap: nobody has reported anything there. What lies in no area of the level, or in no
 * known sector, is counted apart and never dropped.
 */
public record Matrix(
    Audience audience,
    AdminLevel level,
    List<PlaceId> areas,
    List<String> sectors,
    Map<PlaceId, Map<String, Cell>> cells,
    Map<PlaceId, Cell> byArea,
    Map<String, Cell> bySector,
    Optional<Cell> total,
    Completeness completeness) {

  /**
   * How much of what was reported the table can show: activities in all, and those shown; and how
   * many of the reports expected have come, where anybody said what to expect.
   */
  public record Completeness(
      int activities,
      int withoutArea,
      int withoutSector,
      int shown,
      Optional<ReportingRate> reports) {}

  public Matrix {
    areas = List.copyOf(areas);
    sectors = List.copyOf(sectors);
    cells = Map.copyOf(cells);
    byArea = Map.copyOf(byArea);
    bySector = Map.copyOf(bySector);
  }

  public Optional<Cell> cell(PlaceId area, String sector) {
    return Optional.ofNullable(cells.getOrDefault(area, Map.of()).get(sector));
  }

  /** How many cells are gaps: areas in which no partner reports anything in a sector. */
  public int gaps() {
    int filled = cells.values().stream().mapToInt(Map::size).sum();
    return areas.size() * sectors.size() - filled;
  }
}
