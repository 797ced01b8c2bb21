package org.entente.reference.places.geometry;

/** A point in degrees of WGS 84, longitude first as in GeoJSON; refused when off the globe. */
public record Point(double longitude, double latitude) {

  private static final double WEST_OR_EAST = 180;
  private static final double NORTH_OR_SOUTH = 90;

  public Point {
    if (!(Math.abs(longitude) <= WEST_OR_EAST && Math.abs(latitude) <= NORTH_OR_SOUTH)) {
      throw new IllegalArgumentException(
          "not a point on the globe: longitude " + longitude + ", latitude " + latitude);
    }
  }
}
