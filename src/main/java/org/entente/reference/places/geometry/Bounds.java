package org.entente.reference.places.geometry;

import java.util.Collection;

/** The smallest box of meridians and parallels around something, in degrees. */
public record Bounds(double west, double south, double east, double north) {

  public Bounds {
    if (!(west <= east && south <= north)) {
      throw new IllegalArgumentException(
          "not a box: " + west + ".." + east + " by " + south + ".." + north);
    }
  }

  public static Bounds around(Collection<Shape> shapes) {
    return shapes.stream().map(Shape::bounds).reduce(Bounds::with).orElseThrow();
  }

  public Bounds with(Bounds other) {
    return new Bounds(
        Math.min(west, other.west),
        Math.min(south, other.south),
        Math.max(east, other.east),
        Math.max(north, other.north));
  }

  public boolean contains(Point point) {
    return point.longitude() >= west
        && point.longitude() <= east
        && point.latitude() >= south
        && point.latitude() <= north;
  }
}
