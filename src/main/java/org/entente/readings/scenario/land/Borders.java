package org.entente.readings.scenario.land;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Every stretch of border of the smallest areas, drawn once; larger areas are made by leaving out
 * the stretches inside them, so that borders of all levels match corner for corner.
 */
final class Borders {

  /** The part number of everything abroad and at sea. */
  static final int ABROAD = -1;

  private static final String NOWHERE = "";

  private final Mesh mesh;
  private final int[] part;
  private final Noise bend;
  private final List<Stretch> stretches = new ArrayList<>();

  /** Takes for each point of the mesh the number of its area, or {@link #ABROAD}. */
  Borders(Mesh mesh, int[] part, Noise bend) {
    this.mesh = mesh;
    this.part = part.clone();
    this.bend = bend;
    mesh.forEachTriangle(this::cross);
  }

  /** The shapes of the larger areas, by the code that {@code code} gives to each smallest one. */
  SortedMap<String, Shape> shapes(IntFunction<String> code) {
    var ways = new TreeMap<String, Map<Vertex, Vertex>>();
    for (var stretch : stretches) {
      var left = stretch.left == ABROAD ? NOWHERE : code.apply(stretch.left);
      var right = stretch.right == ABROAD ? NOWHERE : code.apply(stretch.right);
      if (!left.equals(right)) {
        put(ways.computeIfAbsent(left, _ -> new LinkedHashMap<>()), stretch.from, stretch.to);
        put(ways.computeIfAbsent(right, _ -> new LinkedHashMap<>()), stretch.to, stretch.from);
      }
    }
    ways.remove(NOWHERE);
    var shapes = new TreeMap<String, Shape>();
    ways.forEach((area, way) -> shapes.put(area, Shape.of(rings(way))));
    return shapes;
  }

  private static void put(Map<Vertex, Vertex> way, Vertex from, Vertex to) {
    if (way.put(from, to) != null) {
      throw new IllegalStateException("a border forks at " + from);
    }
  }

  private static List<Ring> rings(Map<Vertex, Vertex> way) {
    var left = new LinkedHashMap<>(way);
    var rings = new ArrayList<Ring>();
    while (!left.isEmpty()) {
      var start = left.firstEntry().getKey();
      var ring = new ArrayList<Vertex>();
      var corner = start;
      do {
        ring.add(corner);
        corner = requireNonNull(left.remove(corner), "a border ends in nowhere");
      } while (!corner.equals(start));
      rings.add(new Ring(ring));
    }
    return rings;
  }

  private void cross(int a, int b, int c) {
    boolean ab = part[a] != part[b];
    boolean bc = part[b] != part[c];
    boolean ca = part[c] != part[a];
    if (ab && bc && ca) {
      var middle = Vertex.amid(mesh.point(a), mesh.point(b), mesh.point(c));
      stretches.add(new Stretch(crossing(a, b), middle, part[a], part[b]));
      stretches.add(new Stretch(crossing(b, c), middle, part[b], part[c]));
      stretches.add(new Stretch(crossing(c, a), middle, part[c], part[a]));
    } else if (ab && ca) {
      stretches.add(new Stretch(crossing(a, b), crossing(c, a), part[a], part[b]));
    } else if (ab && bc) {
      stretches.add(new Stretch(crossing(b, c), crossing(a, b), part[b], part[a]));
    } else if (bc && ca) {
      stretches.add(new Stretch(crossing(c, a), crossing(b, c), part[c], part[a]));
    }
  }

  /** Where the border crosses the side between two points: near its middle, never at its end. */
  private Vertex crossing(int here, int there) {
    var from = mesh.point(Math.min(here, there));
    var to = mesh.point(Math.max(here, there));
    return Vertex.between(from, to, 0.5 + 0.25 * bend.at(from, 100));
  }

  private record Stretch(Vertex from, Vertex to, int left, int right) {}
}
