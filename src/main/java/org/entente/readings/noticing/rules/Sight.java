package org.entente.readings.noticing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that rules may look at: the activities that count by now, today and the day from which they
 * look back, which activities people said to be the same, a part or a chain of one another (by the
 * one that stands for all), and where no aid reaches.
 */
public record Sight(
    List<Seen> activities,
    LocalDate today,
    LocalDate day,
    Map<UUID, UUID> tied,
    List<Closure> closures) {

  /** The activity that stands for this one. */
  UUID foremost(Seen seen) {
    return tied.getOrDefault(seen.id(), seen.id());
  }
}
