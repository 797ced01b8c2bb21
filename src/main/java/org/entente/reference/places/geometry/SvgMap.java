package org.entente.reference.places.geometry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A map drawn for a page: one SVG path per area and a place for its mark, in a view box of the
 * given width (equirectangular, true at the middle parallel), coordinates with one decimal.
 */
public final class SvgMap<K> {

  /** What 350 areas can have within 40 kB of compressed page. */
  public static final int DEFAULT_CORNERS = 9_000;

  private static final double LEAST_VISIBLE = 0.7;
  private static final int TENTHS = 10;

  /** Of latitude, on a sphere of the earth's mean radius. */
  private static final double KILOMETRES_PER_DEGREE = 111.195;

  private final Bounds bounds;
  private final double unitsPerDegree;
  private final double narrowing;
  private final Map<K, String> paths = new LinkedHashMap<>();
  private final Map<K, Mark> marks = new LinkedHashMap<>();

  /** Where a label or symbol of an area stands in the view box. */
  public record Mark(double x, double y) {}

  private SvgMap(Bounds bounds, int width) {
    this.bounds = bounds;
    this.narrowing = Math.cos(Math.toRadians((bounds.south() + bounds.north()) / 2));
    this.unitsPerDegree = width / ((bounds.east() - bounds.west()) * narrowing);
  }

  /** Draws at least one area; simplifies them together to about so many corners. */
  public static <K> SvgMap<K> draw(Map<K, Shape> shapes, int width, int mostCorners) {
    var map = new SvgMap<K>(Bounds.around(shapes.values()), width);
    double unit = map.unitsPerDegree;
    var simple =
        Simplification.of(shapes, mostCorners, LEAST_VISIBLE / (unit * unit * map.narrowing));
    simple.forEach((key, shape) -> map.paths.put(key, map.path(shape)));
    shapes.forEach((key, shape) -> map.marks.put(key, map.mark(shape.labelPoint())));
    return map;
  }

  public int width() {
    return (int) Math.ceil((bounds.east() - bounds.west()) * narrowing * unitsPerDegree);
  }

  public int height() {
    return (int) Math.ceil((bounds.north() - bounds.south()) * unitsPerDegree);
  }

  /** How long a unit of the view box is on the ground. */
  public double kilometresPerUnit() {
    return KILOMETRES_PER_DEGREE / unitsPerDegree;
  }

  public String viewBox() {
    return "0 0 " + width() + " " + height();
  }

  /** The value of the d attribute of each area's path. */
  public Map<K, String> paths() {
    return Map.copyOf(paths);
  }

  public Map<K, Mark> marks() {
    return Map.copyOf(marks);
  }

  /** Where a point stands in the view box; empty when it lies outside of what is drawn. */
  public Optional<Mark> at(Point point) {
    var mark = mark(point);
    boolean inside = mark.x() >= 0 && mark.x() <= width() && mark.y() >= 0 && mark.y() <= height();
    return inside ? Optional.of(mark) : Optional.empty();
  }

  private String path(Shape shape) {
    var path = new SvgPath();
    shape.polygons().stream().flatMap(Polygon::rings).forEach(ring -> ring(path, ring));
    if (path.toString().isEmpty()) {
      dot(path, shape);
    }
    return path.toString();
  }

  private void ring(SvgPath path, Ring ring) {
    var corners = new int[2 * ring.size()];
    int length = 0;
    for (int i = 0; i < ring.size(); i++) {
      int x = tenthsX(ring.x(i) / Ring.PER_DEGREE);
      int y = tenthsY(ring.y(i) / Ring.PER_DEGREE);
      if (length == 0 || corners[length - 2] != x || corners[length - 1] != y) {
        corners[length++] = x;
        corners[length++] = y;
      }
    }
    if (length >= 6) {
      path.ring(corners, length);
    }
  }

  /** An area too small for one decimal is still there to be seen and clicked. */
  private void dot(SvgPath path, Shape shape) {
    var middle = shape.labelPoint();
    int x = tenthsX(middle.longitude());
    int y = tenthsY(middle.latitude());
    path.ring(new int[] {x, y, x + TENTHS, y, x + TENTHS, y + TENTHS, x, y + TENTHS}, 8);
  }

  private Mark mark(Point point) {
    return new Mark(
        tenthsX(point.longitude()) / (double) TENTHS, tenthsY(point.latitude()) / (double) TENTHS);
  }

  private int tenthsX(double longitude) {
    return (int) Math.round((longitude - bounds.west()) * narrowing * unitsPerDegree * TENTHS);
  }

  private int tenthsY(double latitude) {
    return (int) Math.round((bounds.north() - latitude) * unitsPerDegree * TENTHS);
  }
}
