package org.entente.console.bench.linkage;

import java.util.List;
import java.util.stream.IntStream;
import org.entente.console.bench.linkage.PersonsTrial.Figures;

/** How the cost grows with the number of records, of trials in the order of their sizes. */
record Curve(List<Figures> trials) {

  /** Below this, what is counted is mostly the compiling of the program. */
  private static final int LARGE = 100_000;

  private List<Figures> onOneThread() {
    return trials.stream().filter(it -> it.threads() == 1 && it.records() >= LARGE).toList();
  }

  /**
   * The slope of the logarithm of CPU seconds on that of records, by least squares: 1 where twice
   * as many cost twice as much; not a number for fewer than two sizes.
   */
  double slope() {
    var alone = onOneThread();
    double meanX = alone.stream().mapToDouble(Curve::x).average().orElse(0);
    double meanY = alone.stream().mapToDouble(Curve::y).average().orElse(0);
    double both = alone.stream().mapToDouble(it -> (x(it) - meanX) * (y(it) - meanY)).sum();
    double square = alone.stream().mapToDouble(it -> Math.pow(x(it) - meanX, 2)).sum();
    return both / square;
  }

  /** By how much the pairs of a record grow at most where there are ten times the records. */
  double growthOfPairs() {
    var alone = onOneThread();
    return IntStream.range(1, alone.size())
        .mapToDouble(at -> growth(alone.get(at - 1), alone.get(at)))
        .max()
        .orElse(1);
  }

  private static double growth(Figures before, Figures after) {
    double tens = (x(after) - x(before)) / Math.log(10);
    return Math.pow(after.pairsPerRecord() / before.pairsPerRecord(), 1 / tens);
  }

  /** How many times as fast by the clock the last trial is as the one of its size on one thread. */
  double gain() {
    var last = trials.getLast();
    return trials.stream()
        .filter(it -> it.records() == last.records() && it.threads() == 1)
        .mapToDouble(it -> it.clock() / last.clock())
        .findFirst()
        .orElse(1);
  }

  private static double x(Figures figures) {
    return Math.log(figures.records());
  }

  private static double y(Figures figures) {
    return Math.log(figures.cpu());
  }
}
