package org.entente.ground.matching.records;

/** What the values of a column are, as far as comparing them goes. */
public enum Kind {
  /** Short text: a name, a code, an address for mail. */
  NAME,
  /** Longer text: what counts is which words, and how rare they are. */
  TEXT,
  /** Digits: a quantity, a year, a number that names something. */
  NUMBER,
  /** A day. */
  DATE
}
