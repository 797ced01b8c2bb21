package org.entente.readings.coverage.gaps;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.readings.coverage.gaps.Gap.Basis;
import org.entente.reference.places.PlaceId;
import org.entente.registers.needs.Need.Measure;
import org.entente.registers.needs.Need.Unit;
import org.entente.registers.needs.Standing;

/**
 * How many people are counted as in need in each area. What is said for a sector counts first; then
 * people in need of whom no sector is said; then those displaced, returned or affected otherwise.
 * Groups of people are taken to be disjoint: together they count as much as their sum, or as a
 * figure of all people where that is more.
 */
final class Baseline {

  private static final Set<Measure> AFFECTED =
      Set.of(Measure.DISPLACED, Measure.RETURNED, Measure.AFFECTED);

  private final Map<PlaceId, List<Standing>> byArea;

  private Baseline(Map<PlaceId, List<Standing>> byArea) {
    this.byArea = byArea;
  }

  static Baseline of(Collection<Standing> standings) {
    return new Baseline(
        standings.stream()
            .filter(each -> each.kind().unit() == Unit.PERSONS)
            .filter(each -> counts(each.kind().measure()))
            .collect(groupingBy(Standing::area)));
  }

  private static boolean counts(Measure measure) {
    return measure == Measure.IN_NEED || AFFECTED.contains(measure);
  }

  /** The sectors for which anybody says how many people are in need. */
  Set<String> sectors() {
    return byArea.values().stream()
        .flatMap(List::stream)
        .filter(each -> each.kind().measure() == Measure.IN_NEED)
        .flatMap(each -> each.kind().sector().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether people are counted anywhere without a sector. */
  boolean hasAnyWithoutSector() {
    return byArea.values().stream()
        .flatMap(List::stream)
        .anyMatch(each -> each.kind().sector().isEmpty());
  }

  /** The people of an area who stand as those in need in a sector; absent without a baseline. */
  Optional<Gap.Needed> needed(PlaceId area, String sector) {
    var all = byArea.getOrDefault(area, List.of());
    Predicate<Standing> inNeed = each -> each.kind().measure() == Measure.IN_NEED;
    Predicate<Standing> ofSector = each -> each.kind().sector().filter(sector::equals).isPresent();
    Predicate<Standing> ofNone = each -> each.kind().sector().isEmpty();
    return needed(all, inNeed.and(ofSector), Basis.SECTOR)
        .or(() -> needed(all, inNeed.and(ofNone), Basis.IN_NEED))
        .or(() -> needed(all, inNeed.negate().and(ofNone), Basis.AFFECTED));
  }

  private static Optional<Gap.Needed> needed(
      List<Standing> all, Predicate<Standing> which, Basis basis) {
    var standings = all.stream().filter(which).toList();
    if (standings.isEmpty()) {
      return Optional.empty();
    }
    int saying = standings.stream().mapToInt(Standing::places).max().orElse(0);
    var oldest =
        standings.stream().flatMap(each -> each.oldest().stream()).min(Comparator.naturalOrder());
    return Optional.of(new Gap.Needed(people(standings), basis, saying, oldest));
  }

  /** A group that is counted by several measures counts by the largest. */
  private static long people(List<Standing> standings) {
    var byGroup =
        standings.stream()
            .collect(toMap(each -> each.kind().group().orElse(""), Standing::quantity, Math::max));
    long ofAll = Optional.ofNullable(byGroup.remove("")).orElse(0L);
    return Math.max(ofAll, byGroup.values().stream().mapToLong(Long::longValue).sum());
  }
}
