package org.entente.reference.places.geometry;

import java.util.List;
import java.util.stream.Stream;

/** One connected area: an outer ring, and the rings of what is cut out of it. */
public record Polygon(Ring outer, List<Ring> holes) {

  public Polygon {
    holes = List.copyOf(holes);
  }

  Stream<Ring> rings() {
    return Stream.concat(Stream.of(outer), holes.stream());
  }

  boolean contains(double px, double py) {
    return outer.surrounds(px, py) && holes.stream().noneMatch(hole -> hole.surrounds(px, py));
  }
}
