package org.entente.mechanisms.intake.figures;

import java.util.List;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.reference.places.WrittenPlace;

/** A row that counts people: its number in the file from 1, where, and its cells as given. */
public record FigureRow(int number, WrittenPlace where, List<String> cells) {

  public FigureRow {
    cells = List.copyOf(cells);
  }

  /** The figure of a column as written; blank where there is none. */
  public String figure(FigureColumn column) {
    return column.index() < cells.size() ? Blanks.clean(cells.get(column.index())) : "";
  }
}
