package org.entente.mechanisms.intake.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of the rows that equal no earlier one is which earlier record, by row number; the others
 * are new. {@code vanished} are the records that the source reported last time and not now.
 */
public record Pairing(Map<Integer, UUID> changed, List<UUID> vanished) {

  /** Nothing was reported before. */
  public static final Pairing ALL_NEW = new Pairing(Map.of(), List.of());

  public Pairing {
    changed = Map.copyOf(changed);
    vanished = List.copyOf(vanished);
  }

  public Optional<UUID> changed(int row) {
    return Optional.ofNullable(changed.get(row));
  }
}
