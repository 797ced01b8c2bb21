package org.entente.mechanisms.intake.preview;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.releasability.Audience;

/**
 * The figures by which a mission is known, counted as its picture counts them; whoever counts the
 * picture gives a bean of this kind.
 */
public interface KeyFigures {

  /** The figures as this reader sees them. */
  Figures of(Audience audience);

  /** The same, if these records were not there and what is added were. */
  Figures with(List<Added> added, Collection<UUID> replaced, Audience audience);

  /**
   * How many activities, organisations and places there are, and how many people are targeted and
   * reached; absent where no report says how many.
   */
  record Figures(
      int activities,
      int organisations,
      int places,
      Optional<Long> targeted,
      Optional<Long> reached) {}

  /**
   * What rows would add: one organisation's activities in one sector at one place, with the most
   * people that any of them says it targeted and reached.
   */
  record Added(
      Optional<UUID> place,
      Optional<String> sector,
      UUID party,
      int activities,
      Optional<Long> targeted,
      Optional<Long> reached) {}
}
