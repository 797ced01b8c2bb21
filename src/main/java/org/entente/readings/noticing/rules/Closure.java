package org.entente.readings.noticing.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Matter.Evidence;
import org.entente.reference.places.PlaceId;
import org.entente.registers.access.AccessReport;

/**
 * That no aid reaches an area, as rules look at it: who says so (the party that stands for it), all
 * that lies in the area, and the days in the mission's zone; without a last day it goes on.
 */
public record Closure(
    UUID id, PartyId owner, Set<PlaceId> places, LocalDate from, Optional<LocalDate> until) {

  public Closure {
    places = Set.copyOf(places);
  }

  /** Whether an activity falls into its days, and neither is over by a day. */
  boolean meets(Seen seen, LocalDate day) {
    var last = until.orElse(LocalDate.MAX);
    boolean together = !from.isAfter(seen.until()) && !last.isBefore(seen.from());
    return together && !last.isBefore(day) && !seen.until().isBefore(day);
  }

  Evidence evidence() {
    return new Evidence(AccessReport.TYPE, id);
  }
}
