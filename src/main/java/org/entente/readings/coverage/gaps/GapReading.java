package org.entente.readings.coverage.gaps;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.entente.registers.needs.Need;
import org.entente.registers.needs.Needs;
import org.entente.registers.needs.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts people in need beside people reached, in the areas of one level and every sector of which a
 * need is reported. Groups of people are taken to be disjoint: together they count as much as their
 * sum, or as a figure of all people where that is more.
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

  /** Without any need of a sector there is no gap to tell. */
  @Transactional(readOnly = true)
  public Gaps read(AdminLevel level, Optional<String> sector, LocalDate on, Audience audience) {
    var gazetteer = places.gazetteer(on, audience);
    var matrix = coverage.matrix(level, Optional.empty(), AsOf.now(), audience);
    var bySector = bySector(areas(level, gazetteer), on, audience);
    var gaps =
        bySector.entrySet().stream()
            .filter(each -> sector.map(each.getKey()::equals).orElse(true))
            .flatMap(each -> gaps(each.getKey(), each.getValue(), matrix, gazetteer))
            .sorted(
                Comparator.comparingLong(Gap::most)
                    .reversed()
                    .thenComparing(Gap::sector)
                    .thenComparing(gap -> gap.area().pcode().value()))
            .toList();
    return new Gaps(gaps, matrix.completeness());
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

  private Map<String, Map<PlaceId, List<Standing>>> bySector(
      Map<PlaceId, PlaceId> to, LocalDate on, Audience audience) {
    return needs.listStanding(to, on, audience).stream()
        .filter(each -> each.kind().measure() == Need.Measure.IN_NEED)
        .filter(each -> each.kind().unit() == Need.Unit.PERSONS)
        .filter(each -> each.kind().sector().isPresent())
        .collect(
            groupingBy(
                each -> each.kind().sector().orElseThrow(),
                TreeMap::new,
                groupingBy(Standing::area)));
  }

  private static Stream<Gap> gaps(
      String sector, Map<PlaceId, List<Standing>> byArea, Matrix matrix, Gazetteer gazetteer) {
    return matrix.areas().stream()
        .flatMap(id -> gazetteer.find(id).stream())
        .map(
            area ->
                new Gap(
                    area,
                    sector,
                    needed(byArea.getOrDefault(area.id(), List.of())),
                    reached(matrix.cell(area.id(), sector))));
  }

  private static Optional<Gap.Needed> needed(List<Standing> standings) {
    if (standings.isEmpty()) {
      return Optional.empty();
    }
    long ofGroups = sum(standings.stream().filter(each -> each.kind().group().isPresent()));
    long ofAll = sum(standings.stream().filter(each -> each.kind().group().isEmpty()));
    int saying = standings.stream().mapToInt(Standing::places).max().orElse(0);
    var oldest =
        standings.stream().flatMap(each -> each.oldest().stream()).min(Comparator.naturalOrder());
    return Optional.of(new Gap.Needed(Math.max(ofGroups, ofAll), saying, oldest));
  }

  private static long sum(Stream<Standing> standings) {
    return standings.mapToLong(Standing::quantity).sum();
  }

  private static Gap.Reached reached(Optional<Cell> cell) {
    return new Gap.Reached(cell.flatMap(Cell::reached), cell.map(Cell::partners).orElse(0));
  }
}
