package org.entente.ground.matching.linkage;

/**
 * What is thought of two records: how likely they are one thing (0 to 1), all considered. From 0.5
 * on they are taken for one. The reason says what decided.
 */
public record Verdict(String left, String right, double posterior, Reason reason) {

  private static final double DECIDED = 0.5;

  /** What decided about a pair. */
  public enum Reason {
    /** How alike their values are. */
    EVIDENCE,
    /** Other records that are like both of them. */
    GROUP,
    /** One of them has, or both have, a better partner, and may have but one. */
    RIVAL,
    /** The groups that they belong to do not go together. */
    APART,
    /** A person. */
    PERSON
  }

  public Verdict {
    if (!(posterior >= 0 && posterior <= 1)) {
      throw new IllegalArgumentException("no chance: " + posterior);
    }
  }

  /** Whether they are taken for one thing. */
  public boolean same() {
    return posterior >= DECIDED;
  }
}
