package org.entente.mechanisms.findings;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;

/**
 * Which findings to list; an absent part does not limit. Places are given with all that lies in
 * them; the party is one that they concern.
 */
public record FindingFilter(
    Optional<Finding.Kind> kind,
    Set<Care.State> states,
    Optional<Set<PlaceId>> places,
    Optional<PartyId> party) {

  private static final Set<Care.State> WAITING = Set.of(Care.State.OPEN, Care.State.IN_HAND);

  public FindingFilter {
    states = Set.copyOf(states);
  }

  /** All with which there is something to do. */
  public static FindingFilter waiting() {
    return new FindingFilter(Optional.empty(), WAITING, Optional.empty(), Optional.empty());
  }

  /** All, however they stand. */
  public static FindingFilter all() {
    return waiting().standing(Set.of(Care.State.values()));
  }

  FindingFilter standing(Set<Care.State> wanted) {
    return new FindingFilter(kind, wanted, places, party);
  }

  /** The same, of those alone that concern a party. */
  public FindingFilter concerning(PartyId whom) {
    return new FindingFilter(kind, states, places, Optional.of(whom));
  }
}
