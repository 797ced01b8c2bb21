package org.entente.reference.places.geometry;

import java.util.Comparator;
import java.util.List;

/** The area of a place: one or more polygons, in millionths of a degree of WGS 84. */
public record Shape(List<Polygon> polygons) {

  private static final int GRID = 24;
  private static final double HALF = 0.5;

  public Shape {
    polygons = List.copyOf(polygons);
    if (polygons.isEmpty()) {
      throw new IllegalArgumentException("a shape needs a polygon");
    }
  }

  public Bounds bounds() {
    double west = Integer.MAX_VALUE;
    double south = Integer.MAX_VALUE;
    double east = Integer.MIN_VALUE;
    double north = Integer.MIN_VALUE;
    for (var polygon : polygons) {
      for (int i = 0; i < polygon.outer().size(); i++) {
        west = Math.min(west, polygon.outer().x(i));
        south = Math.min(south, polygon.outer().y(i));
        east = Math.max(east, polygon.outer().x(i));
        north = Math.max(north, polygon.outer().y(i));
      }
    }
    return new Bounds(
        west / Ring.PER_DEGREE,
        south / Ring.PER_DEGREE,
        east / Ring.PER_DEGREE,
        north / Ring.PER_DEGREE);
  }

  /**
   * Its polygons in degrees, as GeoJSON (RFC 7946) wants them: of each the ring around it, then
   * those around its holes; every ring ends with the corner with which it began.
   */
  public List<List<List<Point>>> outline() {
    return polygons.stream().map(polygon -> polygon.rings().map(Ring::closed).toList()).toList();
  }

  public boolean contains(Point point) {
    return polygons.stream()
        .anyMatch(
            polygon ->
                polygon.contains(
                    point.longitude() * Ring.PER_DEGREE, point.latitude() * Ring.PER_DEGREE));
  }

  /** The share of this area that lies in another, 0 to 1: counted on a grid of points. */
  public double shareIn(Shape other) {
    var box = bounds();
    int own = 0;
    int shared = 0;
    for (int across = 0; across < GRID; across++) {
      for (int up = 0; up < GRID; up++) {
        var point =
            new Point(
                box.west() + (across + HALF) / GRID * (box.east() - box.west()),
                box.south() + (up + HALF) / GRID * (box.north() - box.south()));
        if (contains(point)) {
          own++;
          shared += other.contains(point) ? 1 : 0;
        }
      }
    }
    return own == 0 ? 0 : (double) shared / own;
  }

  /** The area on a sphere of the earth's mean radius, in square kilometres. */
  public double areaSquareKm() {
    return polygons.stream()
        .mapToDouble(
            polygon ->
                sphereArea(polygon.outer())
                    - polygon.holes().stream().mapToDouble(Shape::sphereArea).sum())
        .sum();
  }

  /** How far a point lies from its nearest border, in kilometres; 0 when it lies inside. */
  public double kmFrom(Point point) {
    double degrees =
        polygons.stream()
            .mapToDouble(polygon -> polygon.outer().degreesFrom(point))
            .min()
            .orElseThrow();
    return contains(point) ? 0 : Math.toRadians(degrees) * Point.EARTH_RADIUS_KM;
  }

  public int corners() {
    return polygons.stream().flatMap(Polygon::rings).mapToInt(Ring::size).sum();
  }

  /** A point well inside the largest polygon, where a label or a mark can stand. */
  public Point labelPoint() {
    return LabelPoint.of(largest());
  }

  Polygon largest() {
    return polygons.stream()
        .max(Comparator.comparingDouble(polygon -> Math.abs(polygon.outer().doubleArea())))
        .orElseThrow();
  }

  private static double sphereArea(Ring ring) {
    double sum = 0;
    for (int i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
      double width = Math.toRadians((ring.x(i) - ring.x(before)) / Ring.PER_DEGREE);
      sum += width * (2 + sine(ring.y(i)) + sine(ring.y(before)));
    }
    return Math.abs(sum) * Point.EARTH_RADIUS_KM * Point.EARTH_RADIUS_KM / 2;
  }

  private static double sine(int y) {
    return Math.sin(Math.toRadians(y / Ring.PER_DEGREE));
  }
}
