package org.entente.console.bench.linkage;

import java.util.List;
import org.entente.console.bench.linkage.PersonsTrial.Figures;

/** How the cost grows with the number of records. */
record Curve(List<Figures> trials) {

  /** Below this, what is counted is mostly the compiling of the program. */
  private static final int LARGE = 100_000;

  Curve {
    trials = trials.stream().filter(it -> it.threads() == 1 && it.records() >= LARGE).toList();
  }

  /**
   * The slope of the logarithm of CPU seconds on that of records, by least squares: 1 where twice
   * as many cost twice as much; not a number for fewer than two sizes.
   */
  double slope() {
    double meanX = trials.stream().mapToDouble(Curve::x).average().orElse(0);
    double meanY = trials.stream().mapToDouble(Curve::y).average().orElse(0);
    double both = trials.stream().mapToDouble(it -> (x(it) - meanX) * (y(it) - meanY)).sum();
    double square = trials.stream().mapToDouble(it -> Math.pow(x(it) - meanX, 2)).sum();
    return both / square;
  }

  private static double x(Figures figures) {
    return Math.log(figures.records());
  }

  private static double y(Figures figures) {
    return Math.log(figures.cpu());
  }
}
