package org.entente.readings.scenario.land;

import java.util.List;

/** A polygon by RFC 7946: one ring counter-clockwise around it, one clockwise around each hole. */
public record Shape(Ring outside, List<Ring> holes) {

  public Shape {
    holes = List.copyOf(holes);
    if (outside.twiceArea() <= 0 || holes.stream().anyMatch(hole -> hole.twiceArea() >= 0)) {
      throw new IllegalArgumentException("a ring runs the wrong way round near " + outside);
    }
  }

  static Shape of(List<Ring> rings) {
    var outside = rings.stream().filter(ring -> ring.twiceArea() > 0).toList();
    if (outside.size() != 1) {
      throw new IllegalArgumentException("an area has " + outside.size() + " outer borders");
    }
    return new Shape(
        outside.getFirst(), rings.stream().filter(ring -> ring.twiceArea() <= 0).toList());
  }

  /** Twice the area without the holes, in square thousandths of a degree. */
  public long twiceArea() {
    return outside.twiceArea() + holes.stream().mapToLong(Ring::twiceArea).sum();
  }
}
