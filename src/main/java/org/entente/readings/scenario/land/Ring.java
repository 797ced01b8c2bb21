package org.entente.readings.scenario.land;

import java.util.List;

/** A closed line of at least three corners, the first not repeated, the land on its left hand. */
public record Ring(List<Vertex> corners) {

  public Ring {
    corners = List.copyOf(corners);
    if (corners.size() < 3) {
      throw new IllegalArgumentException("a ring needs three corners: " + corners);
    }
  }

  /** Twice the enclosed area, in square thousandths of a degree: negative around a hole. */
  public long twiceArea() {
    long sum = 0;
    var before = corners.getLast();
    for (var corner : corners) {
      sum += (long) before.east() * corner.north() - (long) corner.east() * before.north();
      before = corner;
    }
    return sum;
  }
}
