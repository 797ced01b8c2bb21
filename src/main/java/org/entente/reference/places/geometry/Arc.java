package org.entente.reference.places.geometry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A stretch of border between two corners where borders meet (or a whole island), with the weight
 * of each corner: the area that the map loses when it goes (Visvalingam and Whyatt, 1993). The two
 * ends, and as many corners as keep a ring from collapsing, never go.
 */
final class Arc {

  private final long[] corners;
  private final double[] weights;

  Arc(long[] corners) {
    this.corners = corners;
    this.weights = new double[corners.length];
    Arrays.fill(weights, Double.POSITIVE_INFINITY);
    weigh();
  }

  private boolean island() {
    return corners[0] == corners[corners.length - 1];
  }

  double[] weights() {
    return weights;
  }

  /** Adds the corners that weigh enough, without the last one, which begins the next arc. */
  void draw(RingBuilder ring, boolean backwards, double lightest) {
    for (int i = 0; i < corners.length - 1; i++) {
      int at = backwards ? corners.length - 1 - i : i;
      if (weights[at] >= lightest) {
        ring.add(Ring.x(corners[at]), Ring.y(corners[at]));
      }
    }
  }

  private record Corner(int at, double weight) {}

  private void weigh() {
    int[] before = new int[corners.length];
    int[] after = new int[corners.length];
    var lightestFirst = new PriorityQueue<>(Comparator.comparingDouble(Corner::weight));
    var current = new double[corners.length];
    for (int i = 1; i < corners.length - 1; i++) {
      before[i] = i - 1;
      after[i] = i + 1;
      current[i] = triangle(i - 1, i, i + 1);
      lightestFirst.add(new Corner(i, current[i]));
    }
    int left = corners.length - 2;
    int kept = island() ? 2 : 1;
    double heaviest = 0;
    while (left > kept) {
      var corner = lightestFirst.remove();
      int at = corner.at();
      if (corner.weight() != current[at]) {
        continue;
      }
      heaviest = Math.max(heaviest, corner.weight());
      weights[at] = heaviest;
      current[at] = Double.NaN;
      left--;
      after[before[at]] = after[at];
      before[after[at]] = before[at];
      for (int neighbour : new int[] {before[at], after[at]}) {
        if (neighbour > 0 && neighbour < corners.length - 1) {
          current[neighbour] = triangle(before[neighbour], neighbour, after[neighbour]);
          lightestFirst.add(new Corner(neighbour, current[neighbour]));
        }
      }
    }
  }

  private double triangle(int a, int b, int c) {
    double ax = Ring.x(corners[a]);
    double ay = Ring.y(corners[a]);
    return Math.abs(
            (Ring.x(corners[b]) - ax) * (Ring.y(corners[c]) - ay)
                - (Ring.x(corners[c]) - ax) * (Ring.y(corners[b]) - ay))
        / 2;
  }
}
