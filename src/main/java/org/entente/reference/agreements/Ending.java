package org.entente.reference.agreements;

import java.time.Instant;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;

/** That a party ended its own part: through whom (sign-in name), when and why. */
public record Ending(PartyId party, String person, Instant at, String reason) {

  public Ending {
    reason = reason.strip();
    if (reason.isEmpty()) {
      throw new Refused(new AgreementProblem.AgreementReasonMissing());
    }
  }
}
