package org.entente.mechanisms.review;

import java.util.UUID;

/** Two different records of one register; the same two are always the same pair. */
public record Pair(UUID left, UUID right) {

  public Pair {
    if (left.compareTo(right) >= 0) {
      throw new IllegalArgumentException("a pair is of two records, the lesser id first");
    }
  }

  public static Pair of(UUID one, UUID other) {
    return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
  }
}
