package org.entente.registers.activities.linking.judging;

import org.entente.mechanisms.review.Relation;

/** How likely each relation of two accounts is against their having nothing to do with another. */
record Odds(double same, double chain, double part) {

  double of(Relation relation) {
    return switch (relation) {
      case SAME -> same;
      case CHAIN -> chain;
      case PART -> part;
      case DISTINCT -> 1;
    };
  }

  /** Of all three together. */
  double all() {
    return same + chain + part;
  }
}
