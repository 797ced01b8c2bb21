package org.entente.registers.activities;

import java.util.Set;
import org.entente.ground.identity.MissionId;
import org.entente.reference.places.PlaceId;

/**
 * Activities have just been recorded, changed or withdrawn at these places (and, when {@code
 * unplaced}, at places not recognised); told within the transaction that did it.
 */
public record ActivitiesChanged(MissionId mission, Set<PlaceId> places, boolean unplaced) {

  public ActivitiesChanged {
    places = Set.copyOf(places);
  }
}
