package org.entente.registers.needs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.ground.releasability.Labelled;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;

/**
 * Counts what stands: of each source the newest that it says of a sector at a place; its sites
 * there together, or the place as a whole where that is more; at a place the most that any source
 * says; over places their sum, a place counting as much as it says itself or as much as the places
 * within it say together, whichever is more.
 */
final class StandingCount {

  private final Gazetteer gazetteer;
  private final Map<PlaceId, PlaceId> to;

  StandingCount(Gazetteer gazetteer, Map<PlaceId, PlaceId> to) {
    this.gazetteer = gazetteer;
    this.to = to;
  }

  /** A figure as it is counted: by which source, where (at a site there), of what, as of when. */
  record Figure(
      UUID owner,
      String source,
      PlaceId place,
      Optional<String> site,
      Standing.Kind kind,
      Optional<LocalDate> since,
      long quantity,
      int label)
      implements Labelled {

    /** What a later figure stands for: the groups of a sector are counted anew together. */
    private List<Object> round() {
      return List.of(owner, source, place, kind.measure(), kind.sector());
    }

    private List<Object> teller() {
      return List.of(owner, source);
    }

    private LocalDate day() {
      return since.orElse(LocalDate.MIN);
    }
  }

  List<Standing> of(Collection<Figure> figures) {
    var byArea =
        newest(figures).stream()
            .filter(each -> to.containsKey(each.place()))
            .collect(
                groupingBy(
                    each -> to.get(each.place()),
                    groupingBy(Figure::kind, TreeMap::new, groupingBy(Figure::place))));
    return byArea.entrySet().stream()
        .flatMap(
            area ->
                area.getValue().entrySet().stream()
                    .map(kind -> standing(area.getKey(), kind.getKey(), kind.getValue())))
        .toList();
  }

  /** Of each source the newest that it says of a sector at a place; what is earlier is over. */
  private static List<Figure> newest(Collection<Figure> figures) {
    var newest =
        figures.stream()
            .collect(
                toMap(
                    Figure::round, Figure::day, (one, other) -> one.isAfter(other) ? one : other));
    return figures.stream().filter(each -> each.day().equals(newest.get(each.round()))).toList();
  }

  private Standing standing(PlaceId area, Standing.Kind kind, Map<PlaceId, List<Figure>> byPlace) {
    var all = byPlace.values().stream().flatMap(List::stream).toList();
    var oldest = all.stream().flatMap(each -> each.since().stream()).min(Comparator.naturalOrder());
    return new Standing(area, kind, sum(most(byPlace)), byPlace.size(), oldest);
  }

  private static Map<PlaceId, Long> most(Map<PlaceId, List<Figure>> byPlace) {
    var most = new HashMap<PlaceId, Long>();
    byPlace.forEach(
        (place, said) ->
            most.put(
                place,
                said.stream().collect(groupingBy(Figure::teller)).values().stream()
                    .mapToLong(StandingCount::said)
                    .max()
                    .orElse(0)));
    return most;
  }

  /** What one source says of a place: as a whole, or of all its sites, whichever is more. */
  private static long said(List<Figure> figures) {
    var bySite =
        figures.stream().collect(toMap(Figure::site, Figure::quantity, Math::max, HashMap::new));
    long whole = Optional.ofNullable(bySite.remove(Optional.<String>empty())).orElse(0L);
    return Math.max(whole, bySite.values().stream().mapToLong(Long::longValue).sum());
  }

  /** The deepest places first: what lies within a place is summed before the place is looked at. */
  private long sum(Map<PlaceId, Long> most) {
    var within = new HashMap<PlaceId, Long>();
    long sum = 0;
    for (var place : deepestFirst(most.keySet())) {
      long own = most.getOrDefault(place.id(), 0L);
      long counted = Math.max(own, within.getOrDefault(place.id(), 0L));
      var around = around(place, most.keySet());
      if (around.isPresent()) {
        within.merge(around.get(), counted, Long::sum);
      } else {
        sum += counted;
      }
    }
    return sum;
  }

  private List<Place> deepestFirst(Set<PlaceId> places) {
    return places.stream()
        .flatMap(id -> gazetteer.find(id).stream())
        .sorted(Comparator.comparingInt((Place place) -> place.level().number()).reversed())
        .toList();
  }

  /** The nearest of the places that this one lies in. */
  private Optional<PlaceId> around(Place place, Set<PlaceId> places) {
    return gazetteer.path(place).reversed().stream()
        .map(Place::id)
        .filter(id -> !id.equals(place.id()) && places.contains(id))
        .findFirst();
  }
}
