package org.entente.reference.partners.merging;

import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.reference.partners.PartnerProblem;

/**
 * That a party is the same as another, which stands for both from then on. Refused of a party and
 * itself.
 */
public record Merged(PartyId party, PartyId into) {

  public Merged {
    if (party.equals(into)) {
      throw new Refused(new PartnerProblem.PartyMergedWithItself(party.value().toString()));
    }
  }

  boolean isOf(PartyId one, PartyId other) {
    return equals(new Merged(one, other)) || equals(new Merged(other, one));
  }
}
