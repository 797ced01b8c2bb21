package org.entente.readings.scenario.land;

/** A corner of a border in WGS 84, in thousandths of a degree east and north. */
public record Vertex(int east, int north) {

  static Vertex between(Vertex here, Vertex there, double share) {
    return new Vertex(
        Math.toIntExact(Math.round(here.east + (there.east - here.east) * share)),
        Math.toIntExact(Math.round(here.north + (there.north - here.north) * share)));
  }

  static Vertex amid(Vertex a, Vertex b, Vertex c) {
    return new Vertex(
        Math.floorDiv(a.east + b.east + c.east, 3), Math.floorDiv(a.north + b.north + c.north, 3));
  }

  double distanceTo(Vertex other) {
    double east = other.east - east();
    double north = other.north - north();
    return Math.sqrt(east * east + north * north);
  }
}
