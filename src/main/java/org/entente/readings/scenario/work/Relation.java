package org.entente.readings.scenario.work;

/** How a row stands to the rows told before about the same work. */
public enum Relation {
  /** The first row about it. */
  DISTINCT("distinct"),
  /** Another partner reports the same doing of the same organisation. */
  SAME_REPORT("same-report"),
  /** The agency reports as its own what its implementing partner does. */
  CHAIN("chain"),
  /** The row before, once more, equal in every cell. */
  COPY("copy");

  private final String word;

  Relation(String word) {
    this.word = word;
  }

  /** The word that stands in the truth file. */
  public String word() {
    return word;
  }
}
