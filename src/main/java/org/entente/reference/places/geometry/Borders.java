package org.entente.reference.places.geometry;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts rings into arcs so that a border common to two areas is one arc, whoever draws it and in
 * whichever direction. Borders are common where their corners are equal.
 */
final class Borders {

  private final Map<Long, Sides> sides = new HashMap<>();
  private final Set<Long> meetings = new HashSet<>();
  private final Map<LongBuffer, Arc> arcs = new HashMap<>();

  /** The two neighbours of a corner on a ring, smaller one first. */
  private record Sides(long one, long other) {
    static Sides of(long before, long after) {
      return before < after ? new Sides(before, after) : new Sides(after, before);
    }
  }

  /** One arc of a ring, in the direction in which this ring walks it. */
  record Stretch(Arc arc, boolean backwards) {}

  Borders(Collection<Shape> shapes) {
    shapes.stream()
        .flatMap(shape -> shape.polygons().stream())
        .flatMap(Polygon::rings)
        .forEach(this::notice);
  }

  private void notice(Ring ring) {
    int size = ring.size();
    for (int i = 0; i < size; i++) {
      var here = Sides.of(ring.at((i + size - 1) % size), ring.at((i + 1) % size));
      var seen = sides.putIfAbsent(ring.at(i), here);
      if (seen != null && !seen.equals(here)) {
        meetings.add(ring.at(i));
      }
    }
  }

  Collection<Arc> arcs() {
    return arcs.values();
  }

  /** The ring as arcs, in order. */
  List<Stretch> cut(Ring ring) {
    int size = ring.size();
    int start = start(ring);
    var stretches = new ArrayList<Stretch>();
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || meetings.contains(ring.at((start + i) % size))) {
        stretches.add(stretch(corners(ring, start + from, i - from + 1)));
        from = i;
      }
    }
    return stretches;
  }

  /** Where borders meet; on an island, its smallest corner, whoever walks around it. */
  private int start(Ring ring) {
    int smallest = 0;
    for (int i = 0; i < ring.size(); i++) {
      if (meetings.contains(ring.at(i))) {
        return i;
      }
      smallest = ring.at(i) < ring.at(smallest) ? i : smallest;
    }
    return smallest;
  }

  private static long[] corners(Ring ring, int from, int count) {
    var corners = new long[count];
    for (int i = 0; i < count; i++) {
      corners[i] = ring.at((from + i) % ring.size());
    }
    return corners;
  }

  private Stretch stretch(long[] corners) {
    var turned = new long[corners.length];
    for (int i = 0; i < corners.length; i++) {
      turned[i] = corners[corners.length - 1 - i];
    }
    boolean backwards = Arrays.compare(turned, corners) < 0;
    var forwards = backwards ? turned : corners;
    var arc = arcs.computeIfAbsent(LongBuffer.wrap(forwards), _ -> new Arc(forwards));
    return new Stretch(arc, backwards);
  }
}
