package org.entente.mechanisms.findings.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Here;
import org.entente.mechanisms.findings.Care.State;
import org.entente.mechanisms.findings.Finding;
import org.entente.mechanisms.findings.FindingFilter;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;

/**
 * The filters of the list as they stand in its address, blank where not given: without a state what
 * waits; a place means all that lies in it; an id that nobody has finds nothing.
 */
public record FindingQuery(String kind, String state, String place, String partner) {

  /** The word for findings however they stand. */
  public static final String ALL = "all";

  private static final UUID NOBODY = new UUID(0, 0);

  static FindingQuery of(Here here) {
    return new FindingQuery(
        here.value("kind"), here.value("state"), here.value("place"), here.value("partner"));
  }

  FindingFilter filter(Gazetteer gazetteer) {
    return new FindingFilter(
        Finding.Kind.of(kind),
        states(),
        given(place).map(id -> within(new PlaceId(id), gazetteer)),
        given(partner).map(PartyId::new));
  }

  private Set<State> states() {
    return state.equals(ALL)
        ? Set.of(State.values())
        : State.of(state).map(Set::of).orElse(FindingFilter.waiting().states());
  }

  private static Optional<UUID> given(String written) {
    return written.isBlank() ? Optional.empty() : Optional.of(Ids.read(written).orElse(NOBODY));
  }

  private static Set<PlaceId> within(PlaceId id, Gazetteer gazetteer) {
    return gazetteer.find(id).stream()
        .flatMap(outer -> gazetteer.everWithin(outer).stream())
        .collect(Collectors.toSet());
  }
}
