package org.entente.mechanisms.review;

import java.util.List;

/**
 * That two records have to do with each other: how, how likely that is (0 to 1), why, and what
 * hangs on it, as people times money in no unit, to put the weightiest first.
 */
public record Proposal(
    Pair pair, Relation relation, double posterior, List<Reason> reasons, double stake) {

  public Proposal {
    if (!(posterior >= 0 && posterior <= 1)) {
      throw new IllegalArgumentException("no chance: " + posterior);
    }
    if (!(stake >= 0)) {
      throw new IllegalArgumentException("no stake: " + stake);
    }
    reasons = List.copyOf(reasons);
  }

  /**
   * What judging it is expected to bring: its stake, at least 1, times the uncertainty that an
   * answer removes, in bits (uncertainty sampling by entropy, Settles 2009).
   */
  public double effect() {
    return Math.max(1, stake) * (bits(posterior) + bits(1 - posterior));
  }

  private static double bits(double chance) {
    return chance == 0 ? 0 : -chance * Math.log(chance) / Math.log(2);
  }
}
