package org.entente.readings.scenario.reports;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** All that stands above the first row of a sheet: titles, headings, tags. */
record Heading(Layout layout, Worksheet sheet) {

  /** Writes it and returns the row below it, from 0. */
  int write() {
    int row = titles();
    if (layout.setting("hxl").equals("only")) {
      return tags(row);
    }
    if (layout.is("joined")) {
      parents(row++);
    }
    line(row, layout.headers());
    sheet.range(row, 0, row, layout.columns().size() - 1).style().bold().wrapText(true).set();
    row++;
    return layout.setting("hxl").equals("below") ? tags(row) : row;
  }

  private int titles() {
    int row = 0;
    while (layout.settings().containsKey("title." + (row + 1))) {
      sheet.value(row, 0, layout.setting("title." + (row + 1)));
      row++;
    }
    return row;
  }

  private int tags(int row) {
    line(row, layout.tags());
    return row + 1;
  }

  private void line(int row, List<String> words) {
    for (int column = 0; column < words.size(); column++) {
      if (!words.get(column).isEmpty()) {
        sheet.value(row, column, words.get(column));
      }
    }
  }

  /**
   * Each heading over several columns is written once; only the first is merged, as people forget
   * the rest (and the library lists several merged ranges in no fixed order).
   */
  private void parents(int row) {
    var columns = layout.columns();
    for (int from = 0; from < columns.size(); ) {
      var parent = columns.get(from).parent();
      int to = from;
      while (to + 1 < columns.size() && columns.get(to + 1).parent().equals(parent)) {
        to++;
      }
      if (!parent.isEmpty()) {
        sheet.value(row, from, parent);
        mergeIfFirst(row, from, to);
      }
      from = to + 1;
    }
  }

  private void mergeIfFirst(int row, int from, int to) {
    if (from == 0) {
      sheet.range(row, from, row, to).merge();
    }
  }
}
