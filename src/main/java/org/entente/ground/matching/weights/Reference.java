package org.entente.ground.matching.weights;

/**
 * Among which pairs chances are counted. How likely different things agree by chance, and how
 * likely a pair is of one thing to begin with, must be of the same reference: a chance among all
 * pairs with a prior among candidates would make almost everything the same. So whatever is counted
 * carries its reference as a type, and only what has the same one goes together.
 */
public sealed interface Reference {

  /** Of how many pairs. */
  double pairs();

  /** All pairs of records that could be compared; those never looked at are different things. */
  record AllPairs(double pairs) implements Reference {}

  /** Only the pairs that shared enough to be looked at. */
  record CandidatePairs(double pairs) implements Reference {}
}
