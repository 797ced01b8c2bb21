package org.entente.reference.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.reference.places.Resolution.ByPoint;
import org.entente.reference.places.Resolution.NotStated;
import org.entente.reference.places.Resolution.Resolved;
import org.entente.reference.places.Resolution.Unresolved;
import org.entente.reference.places.Resolution.Why;
import org.entente.reference.places.geometry.Point;
import org.entente.reference.places.geometry.PointIndex;
import org.entente.reference.places.geometry.Shape;
import org.entente.reference.places.resolving.CodeIndex;
import org.entente.reference.places.resolving.NameIndex;
import org.entente.reference.places.resolving.PlaceTree;
import org.entente.reference.places.resolving.Resolver;
import org.springframework.util.function.SingletonSupplier;

/**
 * All places of a mission on one day, held in memory to find what rows mean: by code, by other
 * forms of the code, by name within parent, by other names, by point. Unchanging; safe to share.
 */
public final class Gazetteer {

  private static final double INSIDE = 0.9;

  private final PlaceTree tree;
  private final CodeIndex codes;
  private final Resolver resolver;
  private final SingletonSupplier<List<PointIndex<PlaceId>>> deepestFirst;

  private Gazetteer(PlaceTree tree, Supplier<Map<PlaceId, Shape>> shapes) {
    this.tree = tree;
    this.codes = new CodeIndex(tree);
    this.resolver = new Resolver(tree, codes, new NameIndex(tree));
    this.deepestFirst = SingletonSupplier.of(() -> deepestFirst(shapes.get()));
  }

  /** The places that hold on this day, with such shapes as there are. */
  public static Gazetteer of(Collection<Place> places, Map<PlaceId, Shape> shapes, LocalDate asOf) {
    return of(places, () -> shapes, asOf);
  }

  /** The same, with shapes that are fetched, once, when the first point is looked for. */
  public static Gazetteer of(
      Collection<Place> places, Supplier<Map<PlaceId, Shape>> shapes, LocalDate asOf) {
    return new Gazetteer(new PlaceTree(places, asOf), shapes);
  }

  private List<PointIndex<PlaceId>> deepestFirst(Map<PlaceId, Shape> shapes) {
    return Stream.of(AdminLevel.values())
        .sorted(Comparator.reverseOrder())
        .map(level -> new PointIndex<>(ofLevel(level, shapes)))
        .toList();
  }

  private Map<PlaceId, Shape> ofLevel(AdminLevel level, Map<PlaceId, Shape> shapes) {
    return shapes.entrySet().stream()
        .filter(it -> tree.holds(it.getKey()))
        .filter(it -> find(it.getKey()).filter(place -> place.level() == level).isPresent())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  public Collection<Place> places() {
    return List.copyOf(tree.places());
  }

  /** The place of this id, also when it had ended by that day, or not begun. */
  public Optional<Place> find(PlaceId id) {
    return tree.find(id);
  }

  /** Whether it is one of the places of the day. */
  public boolean holds(Place place) {
    return tree.holds(place.id());
  }

  /** The places that had ended by the day and go on in this one, by code. */
  public List<Place> predecessors(Place place) {
    return tree.predecessors(place)
        .sorted(Comparator.comparing(before -> before.pcode().value()))
        .toList();
  }

  /** The places that one which ended goes on in, by code. */
  public List<Place> successors(Place place) {
    return place.successors().stream()
        .flatMap(next -> tree.find(next).stream())
        .sorted(Comparator.comparing(next -> next.pcode().value()))
        .toList();
  }

  /**
   * What lies or ever lay within a place, itself, and what ended and goes on in these: what was
   * reported there.
   */
  public List<PlaceId> everWithin(Place outer) {
    return tree.ever(outer).map(Place::id).toList();
  }

  /** The place of exactly this code; the deepest when two levels share it. */
  public Optional<Place> find(Pcode code) {
    return codes.exactly(code);
  }

  /** The place that a point lies in, as deep as there are shapes. */
  public Optional<Place> find(Point point) {
    return deepestFirst.obtain().stream()
        .flatMap(shapes -> shapes.find(point).stream())
        .flatMap(id -> find(id).stream())
        .findFirst();
  }

  /** The place and what it lies in, the country first. */
  public List<Place> path(Place place) {
    return tree.upwards(place).toList().reversed();
  }

  /** True for the place itself too. */
  public boolean within(Place inner, Place outer) {
    return tree.within(inner, outer);
  }

  /** What a written place means; see {@link Resolution}. */
  public Resolution resolve(WrittenPlace written) {
    var resolution = resolver.resolve(written);
    return written.point().map(point -> withPoint(resolution, point)).orElse(resolution);
  }

  /** A point helps where words do not, and where they name an area around it. */
  private Resolution withPoint(Resolution resolution, Point point) {
    var inside = find(point);
    return switch (resolution) {
      case Resolved found -> inside.flatMap(it -> deeper(it, found.place())).orElse(found);
      case NotStated(var why) -> inside.map(Gazetteer::byPoint).orElse(new NotStated(why));
      case Unresolved(var candidates, var why) ->
          inside
              .map(Gazetteer::byPoint)
              .orElseGet(() -> new Unresolved(candidates, with(why, Why.POINT_OUTSIDE_ALL)));
    };
  }

  private Optional<Resolution> deeper(Place inside, Place named) {
    return inside.level().deeperThan(named.level()) && within(inside, named)
        ? Optional.of(byPoint(inside))
        : Optional.empty();
  }

  private static Resolution byPoint(Place place) {
    return new ByPoint(place, INSIDE, List.of(Why.POINT_INSIDE));
  }

  private static List<Why> with(List<Why> why, Why more) {
    return Stream.concat(why.stream(), Stream.of(more)).toList();
  }
}
