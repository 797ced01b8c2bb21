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
    reasons = List.copyOf(reasons);
  }
}
