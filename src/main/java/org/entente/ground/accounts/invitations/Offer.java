package org.entente.ground.accounts.invitations;

import java.util.Set;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.PersonId;

/**
 * A part in a mission, offered to whoever comes: for which party, up to which level, for which
 * purposes, in which roles.
 */
public record Offer(
    MissionId mission, PartyId party, String level, Set<String> purposes, Set<Role> roles) {

  public Offer {
    purposes = Set.copyOf(purposes);
    roles = Set.copyOf(roles);
  }

  public static Offer of(Membership membership) {
    return new Offer(
        membership.mission(),
        membership.party(),
        membership.level(),
        membership.purposes(),
        membership.roles());
  }

  public Membership to(PersonId person) {
    return new Membership(person, mission, party, level, purposes, roles);
  }
}
