package org.entente.ground.shell.files;

import java.util.List;
import java.util.Optional;

/** A row: a cell for each column, blank where nothing was said; and its shape where it has one. */
public record Row(List<String> cells, Optional<Geometry> shape) {

  public Row {
    cells = List.copyOf(cells);
  }

  public static Row of(List<String> cells) {
    return new Row(cells, Optional.empty());
  }
}
