package org.entente.registers.activities.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;
import org.entente.reference.places.PlaceId;

/**
 * What one party does in one sector at one place, under one label, in one month or (without a
 * month) at any time: how many activities, the most people that any of them says it targeted and
 * reached, the last day that any of them covers, and when the newest was reported.
 */
public record Presence(
    Spot spot,
    int label,
    Optional<YearMonth> month,
    int activities,
    Optional<Long> targeted,
    Optional<Long> reached,
    Optional<LocalDate> until,
    Instant knownAt)
    implements Labelled {

  public Optional<PlaceId> place() {
    return spot.place();
  }

  public Optional<String> sector() {
    return spot.sector();
  }

  public PartyId party() {
    return spot.party();
  }

  /** The same of the party that stands for this one. */
  public Presence of(PartyId representative) {
    var ofOther = new Spot(spot.place(), spot.sector(), representative);
    return new Presence(ofOther, label, month, activities, targeted, reached, until, knownAt);
  }
}
