package org.entente.ground.accounts;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.PersonId;

/**
 * A person's part in a mission: for which party, up to which level of Entente's policy, for which
 * purposes, in which roles. A person has at most one in each mission.
 */
public record Membership(
    PersonId person,
    MissionId mission,
    PartyId party,
    String level,
    Set<String> purposes,
    Set<Role> roles) {

  public Membership {
    purposes = Set.copyOf(purposes);
    roles = roles.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(roles));
  }

  /** A part that reads for no purpose of its own. */
  public Membership(
      PersonId person, MissionId mission, PartyId party, String level, Set<Role> roles) {
    this(person, mission, party, level, Set.of(), roles);
  }

  public boolean may(Role role) {
    return roles.contains(role);
  }

  /** The same part, for another party and no purpose. */
  public Membership of(PartyId other) {
    return new Membership(person, mission, other, level, roles);
  }

  /** The same part with no other roles than these. */
  public Membership within(Set<Role> scopes) {
    var kept = roles.stream().filter(scopes::contains).collect(Collectors.toSet());
    return new Membership(person, mission, party, level, purposes, kept);
  }
}
