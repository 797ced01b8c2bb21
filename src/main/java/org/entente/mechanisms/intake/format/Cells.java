package org.entente.mechanisms.intake.format;

import java.util.ArrayList;
import java.util.List;

/** Collects the cells of a row from left to right; blank ones take no room until one follows. */
public final class Cells {

  private final List<String> texts = new ArrayList<>();

  /** Puts a text into a column (from 0); the first text of a column stays. */
  public void put(int column, String text) {
    if (Blanks.isBlank(text)) {
      return;
    }
    while (texts.size() < column) {
      texts.add("");
    }
    if (texts.size() == column) {
      texts.add(text);
    }
  }

  /** The row of these cells; they are then empty for the next one. */
  public RawRow row(int number, boolean filtered) {
    var row = new RawRow(number, texts, filtered);
    texts.clear();
    return row;
  }
}
