package org.entente.reference.agreements;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Grant;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Policy;

/**
 * What one party lets others read: what it marked itself, up to a level of Entente's own policy,
 * and what it bound to one of these purposes. Without receivers, it means all other signatories.
 */
public record Sharing(
    PartyId giver, List<PartyId> receivers, String level, List<String> purposes) {

  public Sharing {
    receivers = receivers.stream().distinct().toList();
    purposes = purposes.stream().distinct().sorted().toList();
    if (receivers.contains(giver)) {
      throw new Refused(new AgreementProblem.AgreementSharesWithItself(giver.value().toString()));
    }
    if (!Policy.ententeLevels().contains(level)) {
      throw new Refused(new AgreementProblem.AgreementLevelUnknown(level));
    }
    for (var purpose : purposes) {
      if (!Policies.purposes().contains(purpose)) {
        throw new Refused(new AgreementProblem.AgreementPurposeUnknown(purpose));
      }
    }
  }

  boolean reaches(PartyId receiver) {
    return !receiver.equals(giver) && (receivers.isEmpty() || receivers.contains(receiver));
  }

  void refuseBeyond(Collection<PartyId> signatories) {
    for (var party : receivers) {
      refuseBeyond(signatories, party);
    }
    refuseBeyond(signatories, giver);
  }

  private static void refuseBeyond(Collection<PartyId> signatories, PartyId party) {
    if (!signatories.contains(party)) {
      throw new Refused(new AgreementProblem.AgreementSharesBeyondIt(party.value().toString()));
    }
  }

  Grant under(PartyId agreement) {
    return new Grant(giver, agreement, Optional.of(level), Set.copyOf(purposes));
  }
}
