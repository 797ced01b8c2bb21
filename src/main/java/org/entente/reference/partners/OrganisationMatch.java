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
    ALIAS
  }

  /** A party that it is, or may be: recognised by what, and how surely (0..1). */
  record Candidate(PartyId party, Method method, double confidence) {}

  /** Exactly this party. */
  record Known(Candidate found) implements OrganisationMatch {
    public PartyId party() {
      return found.party();
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
