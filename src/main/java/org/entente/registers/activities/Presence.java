package org.entente.registers.activities;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;
import org.entente.reference.places.PlaceId;

/**
 * What one party does in one sector at one place, under one label: how many activities, the most
 * people that any of them says it targeted and reached, the last day that any of them covers, and
 * when the newest was reported. Place and sector are absent where they were not recognised.
 */
public record Presence(
    Optional<PlaceId> place,
    Optional<String> sector,
    PartyId party,
    int label,
    int activities,
    Optional<Long> targeted,
    Optional<Long> reached,
    Optional<LocalDate> until,
    Instant knownAt)
    implements Labelled {

  /** The same of the party that stands for this one. */
  public Presence of(PartyId representative) {
    return new Presence(
        place, sector, representative, label, activities, targeted, reached, until, knownAt);
  }
}
