package org.entente.reference.places.geometry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A closed line of at least three corners in whole millionths of a degree (about 11 cm), so that
 * two neighbours' common border has equal corners. The first corner is not repeated at the end.
 */
public final class Ring {

  static final double PER_DEGREE = 1e6;
  private static final int FEWEST_CORNERS = 3;

  private final int[] corners;

  /** Longitude and latitude by turns, in millionths of a degree. */
  Ring(int[] corners) {
    if (corners.length % 2 != 0 || corners.length < 2 * FEWEST_CORNERS) {
      throw new IllegalArgumentException("a ring needs three corners: " + corners.length / 2);
    }
    this.corners = corners;
  }

  int size() {
    return corners.length / 2;
  }

  int x(int corner) {
    return corners[2 * corner];
  }

  int y(int corner) {
    return corners[2 * corner + 1];
  }

  /** Its corners in degrees, the first again at the end. */
  List<Point> closed() {
    return IntStream.rangeClosed(0, size())
        .map(corner -> corner % size())
        .mapToObj(corner -> new Point(y(corner) / PER_DEGREE, x(corner) / PER_DEGREE))
        .toList();
  }

  /** The corner as one number, equal for equal corners. */
  long at(int corner) {
    return ((long) x(corner) << Integer.SIZE) | (y(corner) & 0xFFFF_FFFFL);
  }

  static int x(long corner) {
    return (int) (corner >> Integer.SIZE);
  }

  static int y(long corner) {
    return (int) corner;
  }

  /** Twice the signed area in squared units; positive when counter-clockwise. */
  double doubleArea() {
    double sum = 0;
    for (int i = 0, before = size() - 1; i < size(); before = i++) {
      sum += (double) x(before) * y(i) - (double) x(i) * y(before);
    }
    return sum;
  }

  /** Even-odd rule; a point on the border counts for one of the two sides. */
  boolean surrounds(double px, double py) {
    boolean inside = false;
    for (int i = 0, before = size() - 1; i < size(); before = i++) {
      if ((y(i) > py) != (y(before) > py) && px < crossing(i, before, py)) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** Where the side between two corners crosses the parallel at py. */
  double crossing(int i, int before, double py) {
    return (double) (x(before) - x(i)) * (py - y(i)) / (y(before) - y(i)) + x(i);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ring ring && Arrays.equals(corners, ring.corners);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(corners);
  }

  @Override
  public String toString() {
    return "ring of " + size() + " corners";
  }

  /**
   * How far a point lies from the line, in degrees of latitude: in a plane that touches the globe
   * at the point, which is off by a hundredth some hundred kilometres away.
   */
  double degreesFrom(Point point) {
    double narrowing = Math.cos(Math.toRadians(point.latitude()));
    double nearest = Double.MAX_VALUE;
    for (int i = 0, before = size() - 1; i < size(); before = i++) {
      double east = ((double) x(before) / PER_DEGREE - point.longitude()) * narrowing;
      double north = (double) y(before) / PER_DEGREE - point.latitude();
      double alongEast = ((double) x(i) - x(before)) / PER_DEGREE * narrowing;
      double alongNorth = ((double) y(i) - y(before)) / PER_DEGREE;
      double length = alongEast * alongEast + alongNorth * alongNorth;
      double share = length == 0 ? 0 : -(east * alongEast + north * alongNorth) / length;
      double at = Math.clamp(share, 0, 1);
      nearest = Math.min(nearest, Math.hypot(east + at * alongEast, north + at * alongNorth));
    }
    return nearest;
  }
}
