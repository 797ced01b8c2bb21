package org.entente.readings.coverage;

import java.time.Instant;
import java.util.Optional;

/**
 * One cell of the picture: how many partners are present, with how many activities, how many people
 * they say they reached, and when the newest of it was reported (UTC).
 *
 * <p>People are counted by the rule "most at a place, sum over places": reports of one sector at
 * one place may speak of the same people, so only the greatest counts; places are disjoint, so they
 * add up. Absent when no report gives a number: unreported is not zero. Absent too where it is
 * withheld, since it tells of so few that they could be recognised.
 */
public record Cell(
    int partners, int activities, Optional<Long> reached, boolean withheld, Instant newest) {

  /** The same without how many people. */
  public Cell withholdingPeople() {
    return new Cell(partners, activities, Optional.empty(), true, newest);
  }
}
