package org.entente.ground.accounts.invitations;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Policy;

/**
 * What an administrator may give to others and take from them. One who acts for the mission itself:
 * any part in it. One who acts for an organisation: a part for that organisation, up to the own
 * level, to report and to read, and of the other roles, and of purposes, those that the
 * administrator holds.
 */
public record Bounds(Membership giver) {

  private static final Set<Role> OF_ANY_ORGANISATION = Set.of(Role.READ, Role.REPORT);

  /** Whether people of this party are the giver's to look after. */
  public boolean cover(PartyId party) {
    return isOfMission() || giver.party().equals(party);
  }

  /** The field of an offer that lies beyond; empty when all may be given. */
  public Optional<String> beyond(Offer offer) {
    if (!giver.may(Role.ADMINISTER) || !cover(offer.party())) {
      return Optional.of("organisation");
    }
    if (isOfMission()) {
      return Optional.empty();
    }
    if (height(offer.level()) > height(giver.level())) {
      return Optional.of("level");
    }
    if (!giver.purposes().containsAll(offer.purposes())) {
      return Optional.of("purposes");
    }
    return offer.roles().stream().allMatch(this::mayGive) ? Optional.empty() : Optional.of("roles");
  }

  public void check(Offer offer) {
    beyond(offer)
        .ifPresent(
            field -> {
              throw new Refused(new AccountProblem.BeyondOwnRights(field));
            });
  }

  private boolean isOfMission() {
    return giver.party().equals(giver.mission().itself());
  }

  private boolean mayGive(Role role) {
    return OF_ANY_ORGANISATION.contains(role) || giver.may(role);
  }

  private static int height(String level) {
    return Policy.ententeLevels().indexOf(level);
  }
}
