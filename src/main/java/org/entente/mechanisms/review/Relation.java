package org.entente.mechanisms.review;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How two records of one register have to do with each other. Only the same may ever be counted
 * once; all others stay two, and say of each other what they are.
 */
public enum Relation {
  /** Both speak of one thing: one report twice, one organisation under two names. */
  SAME,
  /** The money of one becomes the work of the other, as funder and implementer. */
  CHAIN,
  /** One is a part, a branch or a phase of the other. */
  PART,
  /** They have much in common, and are two. */
  DISTINCT;

  /** The last part of message keys about it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The relation of this word; empty when there is none. */
  public static Optional<Relation> find(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
