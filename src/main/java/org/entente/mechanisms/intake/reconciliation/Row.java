package org.entente.mechanisms.intake.reconciliation;

import java.util.Map;

/** A distinct row of the report at hand: its number in the file, and its cells by header. */
public record Row(int number, String hash, Key key, Map<String, String> cells) {

  public Row {
    cells = Map.copyOf(cells);
  }
}
