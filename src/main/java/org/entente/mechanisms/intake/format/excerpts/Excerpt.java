package org.entente.mechanisms.intake.format.excerpts;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to keep of a sheet when it is given back: every row above its data, and of its data the rows
 * named here (numbers as in the file), each with what to write beside it in one more column, {@code
 * column} from 0; {@code heading} stands above that, in row {@code headingRow}.
 */
public record Excerpt(
    String sheet,
    int firstDataRow,
    int column,
    String heading,
    int headingRow,
    SortedMap<Integer, String> rows) {

  public Excerpt {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  public boolean keeps(int row) {
    return row < firstDataRow || rows.containsKey(row);
  }

  /** Where a row that is kept comes to stand. */
  public int placeOf(int row) {
    return row < firstDataRow ? row : firstDataRow + rows.headMap(row).size();
  }

  /** What stands in the additional column of a row; blank for rows above the heading. */
  public String beside(int row) {
    return row == headingRow ? heading : rows.getOrDefault(row, "");
  }
}
