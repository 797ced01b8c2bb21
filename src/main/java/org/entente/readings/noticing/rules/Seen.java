package org.entente.readings.noticing.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Matter.Evidence;
import org.entente.reference.places.PlaceId;
import org.entente.reference.terminology.KindsOfWork;
import org.entente.registers.activities.Activity;

/**
 * An activity as rules look at it: whose it is and how far down a chain of partners that party
 * usually stands (0 for who gives, 3 for a community), who reported it (each as the party that
 * stands for it), whether the party was recognised or is only named, its place where it was
 * recognised that finely (second level or below) and the area of the second level that it lies in,
 * its sector, the kind of work (a code of {@link KindsOfWork}, or its words where they tell of
 * none), its words, its text as written, its days in the mission's zone, its figures, and whether
 * it is planned or goes on, as far as its status says.
 */
public record Seen(
    UUID id,
    PartyId party,
    boolean partyKnown,
    int step,
    PartyId owner,
    Optional<PlaceId> place,
    Optional<PlaceId> district,
    Optional<String> sector,
    String kind,
    String words,
    String kindWritten,
    Optional<LocalDate> start,
    Optional<LocalDate> end,
    long targeted,
    long reached,
    Instant knownAt,
    boolean open) {

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

  /** Whether both go on from the same day to the same day. */
  boolean isOfTheDaysOf(Seen other) {
    return dated() && start.equals(other.start) && end.equals(other.end);
  }

  /** Whether both reached the same people; how many were meant, one of them may not tell. */
  boolean reachedTheSameAs(Seen other) {
    boolean meant = targeted == other.targeted || targeted == 0 || other.targeted == 0;
    return reached > 0 && reached == other.reached && meant;
  }

  /** Whether both are meant for the same people, and tell of nobody else reached. */
  boolean meantForTheSameAs(Seen other) {
    boolean silent = reached == 0 || other.reached == 0;
    boolean both = reached == 0 && other.reached == 0;
    return targeted > 0 && targeted == other.targeted && (both || (silent && isOfTheDaysOf(other)));
  }

  /** Whether they may well be one: of the same people, or of the same days where one is silent. */
  boolean mayBeOneWith(Seen other) {
    boolean silent = targeted + reached == 0 || other.targeted + other.reached == 0;
    return reachedTheSameAs(other) || meantForTheSameAs(other) || (silent && isOfTheDaysOf(other));
  }
}
