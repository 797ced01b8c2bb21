package org.entente.reference.partners.resolving;

import org.entente.ground.identity.PartyId;

/**
 * A party that a written name may mean: by what, how surely (0..1), and whether it may be taken.
 */
public record Likely(PartyId party, By by, double confidence, boolean sure) {

  /** What brought it near. */
  public enum By {
    /** The words of a name, but for spelling, order, language and common words. */
    WORDS,
    /** Its acronym stands in the name, and the rest agrees. */
    ACRONYM_AND_WORDS,
    /** Its name spells the acronym. */
    INITIALS,
    /** A text about it begins with its name. */
    FIRST_WORDS,
    /** An office or a part of a body that is one wherever it works. */
    OFFICE,
    /** More is written than its name: a branch, a part of it, or two organisations. */
    MORE_THAN_ITS_NAME
  }

  static Likely sure(PartyId party, By by, double confidence) {
    return new Likely(party, by, confidence, true);
  }

  static Likely maybe(PartyId party, By by, double confidence) {
    return new Likely(party, by, confidence, false);
  }

  boolean betterThan(Likely other) {
    return sure == other.sure ? confidence > other.confidence : sure;
  }
}
