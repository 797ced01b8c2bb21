package org.entente.readings.coverage;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.Presence;

/** Adds presences up to a {@link Cell}: partners once each, people by the counting rule. */
final class Tally {

  /** The people of one sector at one place, which several reports may speak of. */
  private record Group(Optional<PlaceId> place, Optional<String> sector) {}

  private final Set<PartyId> partners = new HashSet<>();
  private final Map<Group, Long> reached = new HashMap<>();
  private int activities;
  private Instant newest = Instant.MIN;

  void add(Presence presence) {
    partners.add(presence.party());
    activities += presence.activities();
    if (presence.knownAt().isAfter(newest)) {
      newest = presence.knownAt();
    }
    presence
        .reached()
        .ifPresent(
            people ->
                reached.merge(new Group(presence.place(), presence.sector()), people, Math::max));
  }

  Cell cell() {
    Optional<Long> people =
        reached.isEmpty()
            ? Optional.empty()
            : Optional.of(reached.values().stream().mapToLong(Long::longValue).sum());
    return new Cell(partners.size(), activities, people, newest);
  }
}
