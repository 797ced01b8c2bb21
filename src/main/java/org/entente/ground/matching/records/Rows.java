package org.entente.ground.matching.records;

import java.util.Arrays;
import java.util.List;

/**
 * A table as given: the headings, and for each record its id and its cells in their order. A cell
 * that is blank or beyond the end of its row is missing.
 */
public record Rows(List<String> headings, List<Row> rows) {

  /** One record; the id is never evidence. */
  public record Row(String id, List<String> cells) {

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  public Rows {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  public int size() {
    return rows.size();
  }

  /** The same records, with the columns in another order; -1 stands for a column of blanks. */
  Rows arranged(List<String> newHeadings, int[] from) {
    return new Rows(
        newHeadings,
        rows.stream()
            .map(
                row ->
                    new Row(
                        row.id(),
                        Arrays.stream(from).mapToObj(at -> at < 0 ? "" : row.cell(at)).toList()))
            .toList());
  }
}
