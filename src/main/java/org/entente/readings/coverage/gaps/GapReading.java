package org.entente.readings.coverage.gaps;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.releasability.Audience;
import org.entente.readings.coverage.AsOf;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Coverage;
import org.entente.readings.coverage.Matrix;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.registers.needs.Needs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts people in need beside people reached, in the areas of one level, in every sector of which a
 * need is reported; and, where people are counted without a sector, in every sector in which
 * anybody works.
 */
@Component
public class GapReading {

  private final Needs needs;
  private final Coverage coverage;
  private final Places places;

  GapReading(Needs needs, Coverage coverage, Places places) {
    this.needs = needs;
    this.coverage = coverage;
    this.places = places;
  }

  /**
   * Gaps, the largest first, and how much of what was reported the figures of people reached rest
   * on.
   */
  public record Gaps(List<Gap> list, Matrix.Completeness completeness) {}

  /** Without anybody counted as in need or affected there is no gap to tell. */
  @Transactional(readOnly = true)
  public Gaps read(AdminLevel level, Optional<String> sector, LocalDate on, Audience audience) {
    var gazetteer = places.gazetteer(on, audience);
    var matrix = coverage.matrix(level, Optional.empty(), AsOf.now(), audience);
    var baseline = Baseline.of(needs.listStanding(areas(level, gazetteer), on, audience));
    var gaps =
        sectors(baseline, matrix)
            .filter(each -> sector.map(each::equals).orElse(true))
            .flatMap(each -> gaps(each, baseline, matrix, gazetteer))
            .sorted(
                Comparator.comparingLong(Gap::most)
                    .reversed()
                    .thenComparing(Gap::sector)
                    .thenComparing(gap -> gap.area().pcode().value()))
            .toList();
    return new Gaps(gaps, matrix.completeness());
  }

  private static Stream<String> sectors(Baseline baseline, Matrix matrix) {
    var worked = baseline.hasAnyWithoutSector() ? matrix.sectors() : List.<String>of();
    return Stream.concat(baseline.sectors().stream(), worked.stream()).distinct().sorted();
  }

  /** Each place with the area of the level that it lies in. */
  private static Map<PlaceId, PlaceId> areas(AdminLevel level, Gazetteer gazetteer) {
    var to = new HashMap<PlaceId, PlaceId>();
    for (var place : gazetteer.places()) {
      gazetteer.path(place).stream()
          .filter(area -> area.level() == level)
          .findFirst()
          .ifPresent(area -> to.put(place.id(), area.id()));
    }
    return to;
  }

  private static Stream<Gap> gaps(
      String sector, Baseline baseline, Matrix matrix, Gazetteer gazetteer) {
    return matrix.areas().stream()
        .flatMap(id -> gazetteer.find(id).stream())
        .map(
            area ->
                new Gap(
                    area,
                    sector,
                    baseline.needed(area.id(), sector),
                    reached(matrix.cell(area.id(), sector))));
  }

  private static Gap.Reached reached(Optional<Cell> cell) {
    return new Gap.Reached(cell.flatMap(Cell::reached), cell.map(Cell::partners).orElse(0));
  }
}
