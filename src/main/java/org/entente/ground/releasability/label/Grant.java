package org.entente.ground.releasability.label;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.identity.PartyId;

/**
 * What one agreement in force opens to a reader of what its giver marked: what is released to the
 * agreement by name, what stands up to a level of Entente's own policy (where it says one), and
 * what is bound to one of its purposes. It never opens what is released to others only.
 */
public record Grant(
    PartyId giver, PartyId agreement, Optional<String> level, Set<String> purposes) {

  public Grant {
    purposes = Set.copyOf(purposes);
  }
}
