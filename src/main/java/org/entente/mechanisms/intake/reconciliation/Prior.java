package org.entente.mechanisms.intake.reconciliation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A row that this source reported earlier, and the record that was made of it. */
public record Prior(
    UUID record, String hash, Optional<String> meaning, Key key, Map<String, String> cells) {

  public Prior {
    cells = Map.copyOf(cells);
  }
}
