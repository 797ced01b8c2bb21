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
    return Math.min(share(left, sources.right(), odds), share(right, sources.left(), odds));
  }

  /** The same where one of the two may have several, as a whole has parts. */
  double ofOne(int left, int right, Sources sources, double odds) {
    return Math.max(share(left, sources.right(), odds), share(right, sources.left(), odds));
  }

  private double share(int account, String against, double odds) {
    double all = sums.getOrDefault(new Seat(account, against), odds);
    return all == 0 ? 0 : odds / all;
  }
}
