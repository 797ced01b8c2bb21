package org.entente.registers.activities.linking.judging;

import java.util.HashMap;
import java.util.Map;

/**
 * Accounts of one source that could each be the same as one account of another: at most one of them
 * is, so their odds are weighed against each other.
 */
final class Rivals {

  /** The sources of the two of a pair. */
  record Sources(String left, String right) {}

  private record Seat(int account, String against) {}

  private final Map<Seat, Double> sums = new HashMap<>();

  void add(int left, int right, Sources sources, double odds) {
    sums.merge(new Seat(left, sources.right()), odds, Double::sum);
    sums.merge(new Seat(right, sources.left()), odds, Double::sum);
  }

  /** The share of these odds among all that compete for either of the two, 0 to 1. */
  double share(int left, int right, Sources sources, double odds) {
    double most =
        Math.max(
            sums.getOrDefault(new Seat(left, sources.right()), odds),
            sums.getOrDefault(new Seat(right, sources.left()), odds));
    return most == 0 ? 0 : odds / most;
  }
}
