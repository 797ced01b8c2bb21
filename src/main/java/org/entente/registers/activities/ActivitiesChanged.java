package org.entente.registers.activities;

import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.identity.MissionId;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.presence.Months;
import org.entente.registers.activities.presence.Spot;

/**
 * Activities have just been recorded, changed or withdrawn at these spots, in months within those
 * given (none where none is dated); told within the transaction that did it.
 */
public record ActivitiesChanged(MissionId mission, Map<Spot, Optional<Months>> spots) {

  public ActivitiesChanged {
    spots = Map.copyOf(spots);
  }

  /** The recognised places among them. */
  public Set<PlaceId> places() {
    return spots.keySet().stream().map(Spot::place).flatMap(Optional::stream).collect(toSet());
  }

  /** Whether any of them is at a place that was not recognised. */
  public boolean unplaced() {
    return spots.keySet().stream().anyMatch(spot -> spot.place().isEmpty());
  }
}
