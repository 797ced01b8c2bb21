package org.entente.reference.partners;

import java.util.List;
import org.entente.ground.identity.PartyId;

/** What a written organisation turned out to be. */
public sealed interface OrganisationMatch {

  /** What in the register it was recognised by. */
  enum Method {
    CODE,
    NAME,
    ACRONYM,
    /** An alias or a former name. */
    ALIAS,
    /** The words of a name, but for spelling, order, language and common words. */
    LIKE_NAME,
    /** Its acronym within a name that agrees with its own. */
    ACRONYM_IN_NAME,
    /** Its name spells the acronym. */
    INITIALS,
    /** A text about it that begins with its name. */
    FIRST_WORDS,
    /** An office or a part of a body that is one wherever it works. */
    OFFICE,
    /** A name that has its own within: a branch, a part of it, or two organisations. */
    PART_OF_NAME;

    /** Whether it was recognised by what it has, and not only by what is like it. */
    public boolean isExact() {
      return switch (this) {
        case CODE, NAME, ACRONYM, ALIAS -> true;
        case LIKE_NAME, ACRONYM_IN_NAME, INITIALS, FIRST_WORDS, OFFICE, PART_OF_NAME -> false;
      };
    }
  }

  /**
   * A party that it is, or may be: recognised by what, and how surely (0..1); the party stands for
   * all that it is merged with, and the bearer is the one of them whose name or code it was.
   */
  record Candidate(PartyId party, PartyId bearer, Method method, double confidence) {

    /** One that stands for itself. */
    public Candidate(PartyId party, Method method, double confidence) {
      this(party, party, method, confidence);
    }
  }

  /** Exactly this party. */
  record Known(Candidate found) implements OrganisationMatch {
    public PartyId party() {
      return found.party();
    }

    public PartyId bearer() {
      return found.bearer();
    }
  }

  /** Nobody of that name or acronym is in the register, as far as the reader may know it. */
  record Unknown() implements OrganisationMatch {}

  /**
   * A person has to say: several parties answer to it, what is written contradicts itself, or only
   * a part of it is known. Surest first.
   */
  record Ambiguous(List<Candidate> candidates) implements OrganisationMatch {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }
}
