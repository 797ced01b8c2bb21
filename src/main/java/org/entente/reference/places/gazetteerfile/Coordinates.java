package org.entente.reference.places.gazetteerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlacesProblem.GazetteerTooLarge;
import org.entente.reference.places.geometry.Polygon;
import org.entente.reference.places.geometry.Ring;
import org.entente.reference.places.geometry.RingBuilder;
import org.entente.reference.places.geometry.Shape;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Builds a shape from nested coordinates: a point holds numbers, a ring points, a polygon rings. A
 * point off the globe breaks its ring, which is left out and told.
 */
final class Coordinates {

  private static final int POINT = 0;
  private static final int RING = 1;

  private final String file;
  private final Limits limits;
  private final List<Polygon> polygons = new ArrayList<>();
  private final List<Ring> rings = new ArrayList<>();
  private RingBuilder ring = new RingBuilder();
  private boolean ringBroken;
  private boolean broken;
  private long corners;

  Coordinates(String file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  void clear() {
    polygons.clear();
    rings.clear();
    ring = new RingBuilder();
    ringBroken = false;
    broken = false;
  }

  Optional<Shape> shape() {
    return polygons.isEmpty() ? Optional.empty() : Optional.of(new Shape(polygons));
  }

  boolean broken() {
    return broken;
  }

  void read(JsonParser json) {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      nested(json);
    }
  }

  /**
   * Reads the array the parser stands on and returns how deep it was: point, ring, polygon, more.
   */
  private int nested(JsonParser json) {
    int inside = -1;
    for (var token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token.isNumeric()) {
        point(json);
        return POINT;
      }
      inside = token == JsonToken.START_ARRAY ? nested(json) : inside;
    }
    if (inside == POINT) {
      closeRing();
    } else if (inside == RING) {
      closePolygon();
    }
    return inside + 1;
  }

  private void point(JsonParser json) {
    double longitude = json.getDoubleValue();
    double latitude = json.nextToken().isNumeric() ? json.getDoubleValue() : Double.NaN;
    while (json.currentToken() != JsonToken.END_ARRAY) {
      json.nextToken();
    }
    corner(longitude, latitude);
  }

  void corner(double longitude, double latitude) {
    if (++corners > limits.corners()) {
      throw new Refused(new GazetteerTooLarge(file, "corners", limits.corners()));
    }
    if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) {
      ring.add(longitude, latitude);
    } else {
      ringBroken = true;
    }
  }

  void closeRing() {
    var closed = ring.close();
    if (ringBroken) {
      broken = true;
    } else {
      closed.ifPresent(rings::add);
    }
    ringBroken = false;
  }

  void closePolygon() {
    if (!rings.isEmpty()) {
      polygons.add(new Polygon(rings.getFirst(), rings.subList(1, rings.size())));
    }
    rings.clear();
  }
}
