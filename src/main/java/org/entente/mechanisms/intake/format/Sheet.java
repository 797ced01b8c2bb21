package org.entente.mechanisms.intake.format;

import org.entente.mechanisms.intake.format.cells.KeptText;

/**
 * One table of a report, in the report's own order from 0; {@code name} is exactly as written in
 * the workbook, but for letters that no database keeps, and blank for a format that has no sheets.
 */
public record Sheet(int position, String name, boolean hidden) {

  public Sheet {
    name = KeptText.of(name);
  }
}
