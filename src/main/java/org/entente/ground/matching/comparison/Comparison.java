package org.entente.ground.matching.comparison;

/** Compares two distinct values of a column, given by their numbers. Symmetric and pure. */
interface Comparison {
  Level between(int one, int other);
}
