package org.entente.ground.matching.comparison;

/** Compares two distinct values of a column, given by their numbers. Symmetric and pure. */
interface Comparison {

  /** Where it is known whether one slip can make one of the other. */
  Level between(int one, int other, boolean maySlip);
}
