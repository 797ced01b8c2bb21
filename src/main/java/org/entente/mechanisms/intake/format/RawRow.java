package org.entente.mechanisms.intake.format;

import java.util.List;
import org.entente.mechanisms.intake.format.cells.KeptText;

/**
 * One row as the file has it: {@code number} counts from 1 and is what a spreadsheet program shows,
 * {@code cells} have no blank tail, {@code filtered} says that a filter or a hand hid the row.
 */
public record RawRow(int number, List<String> cells, boolean filtered) {

  public RawRow {
    cells = withoutBlankTail(cells);
  }

  /** The cell at {@code column} (from 0), empty beyond the end of the row. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  /** The same without letters that no database keeps. */
  RawRow kept() {
    return cells.stream().allMatch(KeptText::whole)
        ? this
        : new RawRow(number, cells.stream().map(KeptText::of).toList(), filtered);
  }

  public boolean blank() {
    return cells.isEmpty();
  }

  private static List<String> withoutBlankTail(List<String> cells) {
    int size = cells.size();
    while (size > 0 && Blanks.isBlank(cells.get(size - 1))) {
      size--;
    }
    return List.copyOf(cells.subList(0, size));
  }
}
