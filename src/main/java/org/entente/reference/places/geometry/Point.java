package org.entente.reference.places.geometry;

/** A point in degrees of WGS 84, longitude first as in GeoJSON; refused when off the globe. */
public record Point(double longitude, double latitude) {

  static final double EARTH_RADIUS_KM = 6371.0088;

  private static final double WEST_OR_EAST = 180;
  private static final double NORTH_OR_SOUTH = 90;

  public Point {
    if (!(Math.abs(longitude) <= WEST_OR_EAST && Math.abs(latitude) <= NORTH_OR_SOUTH)) {
      throw new IllegalArgumentException(
          "not a point on the globe: longitude " + longitude + ", latitude " + latitude);
    }
  }

  /** How far another point lies, in kilometres: a great circle on a sphere of the mean radius. */
  public double kmFrom(Point other) {
    double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
    double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double narrowing =
        Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude));
    double half = Math.sqrt(north * north + narrowing * east * east);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, half));
  }
}
