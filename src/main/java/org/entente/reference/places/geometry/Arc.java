package org.entente.reference.places.geometry;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

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
    var line = new Line(corners.length);
    for (int i = 1; i < corners.length - 1; i++) {
      line.weigh(i);
    }
    double heaviest = 0;
    for (int left = corners.length - 2; left > (island() ? 2 : 1); left--) {
      var corner = line.takeLightest();
      heaviest = Math.max(heaviest, corner.weight());
      weights[corner.at()] = heaviest;
    }
  }

  /** The corners still on the line while the lightest go, one after the other. */
  private final class Line {

    private final int[] before;
    private final int[] after;
    private final double[] current;
    private final PriorityQueue<Corner> lightestFirst =
        new PriorityQueue<>(Comparator.comparingDouble(Corner::weight));

    Line(int length) {
      before = IntStream.range(-1, length - 1).toArray();
      after = IntStream.range(1, length + 1).toArray();
      current = new double[length];
    }

    void weigh(int at) {
      current[at] = triangle(before[at], at, after[at]);
      lightestFirst.add(new Corner(at, current[at]));
    }

    /** Skips what was weighed before a neighbour went; that corner was weighed again. */
    Corner takeLightest() {
      var corner = lightestFirst.remove();
      while (corner.weight() != current[corner.at()]) {
        corner = lightestFirst.remove();
      }
      current[corner.at()] = Double.NaN;
      closeGap(before[corner.at()], after[corner.at()]);
      return corner;
    }

    private void closeGap(int left, int right) {
      after[left] = right;
      before[right] = left;
      IntStream.of(left, right)
          .filter(at -> at > 0 && at < corners.length - 1)
          .forEach(this::weigh);
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
