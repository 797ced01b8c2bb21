package org.entente.reference.places.geometry;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Finds the middle of the widest stretch inside a polygon, along a number of parallels. */
final class LabelPoint {

  private static final int PARALLELS = 15;

  private LabelPoint() {}

  static Point of(Polygon polygon) {
    var outer = polygon.outer();
    DoubleSummaryStatistics height =
        IntStream.range(0, outer.size()).mapToDouble(outer::y).summaryStatistics();
    double step = (height.getMax() - height.getMin()) / (PARALLELS + 1);
    double bestX = outer.x(0);
    double bestY = outer.y(0);
    double widest = 0;
    for (int i = 1; i <= PARALLELS; i++) {
      double y = height.getMin() + step * i;
      double[] crossings = crossings(polygon, y);
      for (int at = 0; at + 1 < crossings.length; at += 2) {
        double width = crossings[at + 1] - crossings[at];
        if (width > widest) {
          widest = width;
          bestX = (crossings[at] + crossings[at + 1]) / 2;
          bestY = y;
        }
      }
    }
    return new Point(bestX / Ring.PER_DEGREE, bestY / Ring.PER_DEGREE);
  }

  private static double[] crossings(Polygon polygon, double y) {
    return polygon.rings().flatMapToDouble(ring -> crossings(ring, y)).sorted().toArray();
  }

  private static DoubleStream crossings(Ring ring, double y) {
    return IntStream.range(0, ring.size())
        .filter(i -> (ring.y(i) > y) != (ring.y(before(ring, i)) > y))
        .mapToDouble(i -> ring.crossing(i, before(ring, i), y));
  }

  private static int before(Ring ring, int corner) {
    return corner == 0 ? ring.size() - 1 : corner - 1;
  }
}
