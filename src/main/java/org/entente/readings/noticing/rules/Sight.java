package org.entente.readings.noticing.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that rules may look at: the activities that count by now, today and the day from which they
 * look back, and which activities people said to be the same, a part or a chain of one another (by
 * the one that stands for all).
 */
public record Sight(List<Seen> activities, LocalDate today, LocalDate day, Map<UUID, UUID> tied) {

  /** The activity that stands for this one. */
  UUID foremost(Seen seen) {
    return tied.getOrDefault(seen.id(), seen.id());
  }
}
