package org.entente.readings.noticing.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Matter.Evidence;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.Activity;

/**
 * An activity as rules look at it: whose it is and who reported it (each as the party that stands
 * for it), its place where it was recognised that finely (second level or below) and the area of
 * the second level that it lies in, its sector, its kind as written and folded, its days in the
 * mission's zone, its figures.
 */
public record Seen(
    UUID id,
    PartyId party,
    PartyId owner,
    Optional<PlaceId> place,
    Optional<PlaceId> district,
    Optional<String> sector,
    String kind,
    String kindWritten,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    long targeted,
    long reached,
    Instant knownAt) {

  Evidence evidence() {
    return new Evidence(Activity.TYPE, id);
  }

  LocalDate from() {
    return start.or(() -> end).orElse(LocalDate.MIN);
  }

  LocalDate until() {
    return end.or(() -> start).orElse(LocalDate.MAX);
  }

  boolean dated() {
    return start.isPresent() || end.isPresent();
  }
}
