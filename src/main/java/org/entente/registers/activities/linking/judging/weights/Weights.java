package org.entente.registers.activities.linking.judging.weights;

import org.entente.mechanisms.review.Relation;

/**
 * How much a sign speaks for each relation against none, and how likely each is before anything was
 * seen, in natural logarithms of odds (Fellegi and Sunter, JASA 64, 1969).
 */
public interface Weights {

  /** From here down a sign rules the relation out, whatever else is seen. */
  double NEVER = -50;

  double of(Sign sign, Relation relation);

  double beforehand(Relation relation);
}
