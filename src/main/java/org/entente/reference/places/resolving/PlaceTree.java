package org.entente.reference.places.resolving;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;

/**
 * The places of one day, each under the place it lies in. One of another day is still known by its
 * id: what was reported of it lies where it lay.
 */
public final class PlaceTree {

  private final LocalDate asOf;
  private final Map<PlaceId, Place> ever = new HashMap<>();
  private final Map<PlaceId, Place> byId = new LinkedHashMap<>();
  private final Map<PlaceId, List<Place>> children = new HashMap<>();

  private record Code(AdminLevel level, Pcode pcode) {}

  /** The first day of an edition that follows another one of its level. */
  private record Turn(AdminLevel level, LocalDate day) {

    static Optional<Turn> after(Place ended) {
      return ended.validity().lastDay().map(last -> new Turn(ended.level(), last.plusDays(1)));
    }

    static Optional<Turn> to(Place begun) {
      return begun.validity().firstDay().map(first -> new Turn(begun.level(), first));
    }
  }

  /**
   * The places that have not ended by the day. One that begins later counts too, unless another
   * edition of its level comes before it: a gazetteer is often younger than the reports of its
   * area. Of two editions of one code, that of the day counts.
   */
  public PlaceTree(Collection<Place> places, LocalDate asOf) {
    this.asOf = asOf;
    var current = new LinkedHashMap<Code, Place>();
    var turns = places.stream().flatMap(place -> Turn.after(place).stream()).collect(toSet());
    places.stream()
        .filter(place -> place.validity().stillHoldsOn(asOf))
        .filter(
            place ->
                place.validity().beganBy(asOf) || Turn.to(place).filter(turns::contains).isEmpty())
        .sorted(Comparator.comparing(place -> place.validity().firstDay().orElse(LocalDate.MIN)))
        .forEach(
            place ->
                current.merge(
                    new Code(place.level(), place.pcode()),
                    place,
                    (earlier, later) -> later.validity().beganBy(asOf) ? later : earlier));
    places.forEach(place -> ever.put(place.id(), place));
    current.values().forEach(place -> byId.put(place.id(), place));
    current.values().forEach(this::underItsParent);
  }

  private void underItsParent(Place place) {
    place
        .parent()
        .ifPresent(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(place));
  }

  public Collection<Place> places() {
    return byId.values();
  }

  /** The place of this id, of whatever day. */
  public Optional<Place> find(PlaceId id) {
    return Optional.ofNullable(ever.get(id));
  }

  /** Whether it is one of the places of the day. */
  public boolean holds(PlaceId id) {
    return byId.containsKey(id);
  }

  /** The places that lie in this one, itself too, of whatever day, and that go on in these. */
  public Stream<Place> ever(Place outer) {
    return ever.values().stream()
        .filter(place -> within(place, outer) || goesOnWithin(place, outer));
  }

  private boolean goesOnWithin(Place place, Place outer) {
    return !place.validity().stillHoldsOn(asOf)
        && place.successors().stream()
            .flatMap(next -> find(next).stream())
            .anyMatch(next -> within(next, outer) || goesOnWithin(next, outer));
  }

  /** The places that ended by the day and go on in this one. */
  public Stream<Place> predecessors(Place place) {
    return ever.values().stream()
        .filter(before -> before.successors().contains(place.id()))
        .filter(before -> !before.validity().stillHoldsOn(asOf));
  }

  /** The place and all that it lies in, from itself up. */
  public Stream<Place> upwards(Place place) {
    return Stream.iterate(
            Optional.of(place),
            Optional::isPresent,
            it -> it.flatMap(Place::parent).flatMap(this::find))
        .flatMap(Optional::stream)
        .limit(AdminLevel.values().length);
  }

  /** True for the place itself too. */
  public boolean within(Place inner, Place outer) {
    var place = Optional.of(inner);
    while (place.isPresent() && place.get().level().deeperThan(outer.level())) {
      place = place.flatMap(Place::parent).flatMap(this::find);
    }
    return place.filter(it -> it.id().equals(outer.id())).isPresent();
  }

  Stream<Place> below(Place place) {
    return children(place).stream().flatMap(child -> Stream.concat(Stream.of(child), below(child)));
  }

  /** What lies in no known place: the countries, and areas whose parent is not told. */
  Stream<Place> tops() {
    return byId.values().stream().filter(place -> place.parent().filter(this::holds).isEmpty());
  }

  List<Place> children(Place place) {
    return children.getOrDefault(place.id(), List.of());
  }

  Stream<Place> countries() {
    return byId.values().stream().filter(place -> place.level() == AdminLevel.COUNTRY);
  }

  /** The country when there is only one. */
  Optional<Place> onlyCountry() {
    var countries = countries().limit(2).toList();
    return countries.size() == 1 ? Optional.of(countries.getFirst()) : Optional.empty();
  }
}
