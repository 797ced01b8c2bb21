package org.entente.readings.coverage;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.linking.ties.Retold;
import org.entente.registers.activities.presence.Presence;

/**
 * Adds presences up to a {@link Cell}: partners once each, activities that several report once,
 * people by the counting rule.
 */
final class Tally {

  /** The people of one sector at one place, which several reports may speak of. */
  private record Group(Optional<PlaceId> place, Optional<String> sector) {}

  private final Set<PartyId> partners = new HashSet<>();
  private final Set<PlaceId> places = new HashSet<>();
  private final Map<Group, Long> targeted = new HashMap<>();
  private final Map<Group, Long> reached = new HashMap<>();
  private final Set<UUID> retold = new HashSet<>();
  private int activities;
  private Instant newest = Instant.MIN;

  void add(Presence presence) {
    partners.add(presence.party());
    presence.place().ifPresent(places::add);
    activities += presence.activities();
    if (presence.knownAt().isAfter(newest)) {
      newest = presence.knownAt();
    }
    most(presence, presence.targeted(), targeted);
    most(presence, presence.reached(), reached);
  }

  /** Counts once what another report that was added tells of too. */
  void once(Retold report) {
    if (!retold.add(report.activity())) {
      activities--;
    }
  }

  private static void most(Presence presence, Optional<Long> people, Map<Group, Long> counted) {
    people.ifPresent(
        each -> counted.merge(new Group(presence.place(), presence.sector()), each, Math::max));
  }

  Cell cell() {
    return new Cell(partners.size(), activities, people(reached), false, newest);
  }

  /** How many places of the gazetteer are named. */
  int places() {
    return places.size();
  }

  /** The people targeted, by the same rule as those reached. */
  Optional<Long> targeted() {
    return people(targeted);
  }

  private static Optional<Long> people(Map<Group, Long> counted) {
    return counted.isEmpty()
        ? Optional.empty()
        : Optional.of(counted.values().stream().mapToLong(Long::longValue).sum());
  }
}
