package org.entente.reference.places.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.reference.places.geometry.Borders.Stretch;

/**
 * Draws many shapes with fewer corners, all at once: common borders stay common, no area vanishes,
 * and the corners that go are those whose loss changes the map least.
 */
public final class Simplification {

  private final Borders borders;
  private final Map<Ring, List<Stretch>> stretches = new LinkedHashMap<>();
  private final Set<Arc> needed = new HashSet<>();
  private final double lightest;

  private Simplification(Collection<Shape> shapes, int mostCorners, double leastArea) {
    this.borders = new Borders(shapes);
    shapes.forEach(this::cut);
    this.lightest = Math.max(leastArea, lightestOf(mostCorners));
  }

  /**
   * The same areas with about so many corners in all (a common border counts once), and none that
   * stands for less than an area given in square degrees.
   */
  public static <K> Map<K, Shape> of(Map<K, Shape> shapes, int mostCorners, double leastArea) {
    double inUnits = leastArea * Ring.PER_DEGREE * Ring.PER_DEGREE;
    var simplification = new Simplification(shapes.values(), mostCorners, inUnits);
    var simple = new LinkedHashMap<K, Shape>();
    shapes.forEach((key, shape) -> simple.put(key, simplification.redraw(shape)));
    return simple;
  }

  private void cut(Shape shape) {
    for (var polygon : shape.polygons()) {
      polygon.rings().forEach(ring -> stretches.computeIfAbsent(ring, borders::cut));
    }
    stretches
        .computeIfAbsent(shape.largest().outer(), borders::cut)
        .forEach(stretch -> needed.add(stretch.arc()));
  }

  private double lightestOf(int mostCorners) {
    var weights =
        borders.arcs().stream()
            .flatMapToDouble(arc -> Arrays.stream(arc.weights()))
            .sorted()
            .toArray();
    return weights.length <= mostCorners ? 0 : weights[weights.length - mostCorners];
  }

  private Shape redraw(Shape shape) {
    var polygons = new ArrayList<Polygon>();
    for (var polygon : shape.polygons()) {
      redraw(polygon.outer())
          .ifPresent(
              outer ->
                  polygons.add(
                      new Polygon(
                          outer,
                          polygon.holes().stream()
                              .flatMap(hole -> redraw(hole).stream())
                              .toList())));
    }
    return polygons.isEmpty() ? shape : new Shape(polygons);
  }

  /** Empty for an island or a hole too small to see, unless it is all that a place has. */
  private Optional<Ring> redraw(Ring ring) {
    var parts = stretches.getOrDefault(ring, List.of());
    boolean small = Math.abs(ring.doubleArea()) / 2 < lightest;
    if (small && parts.stream().noneMatch(part -> needed.contains(part.arc()))) {
      return Optional.empty();
    }
    var builder = new RingBuilder();
    parts.forEach(part -> part.arc().draw(builder, part.backwards(), lightest));
    return builder.close();
  }
}
