package org.entente.mechanisms.intake.reconciliation;

import java.util.Map;
import java.util.Optional;

/**
 * A distinct row of the report at hand: its number in the file, a print of what it is taken to
 * mean, and its cells by header.
 */
public record Row(
    int number, String hash, Optional<String> meaning, Key key, Map<String, String> cells) {

  public Row {
    cells = Map.copyOf(cells);
  }
}
