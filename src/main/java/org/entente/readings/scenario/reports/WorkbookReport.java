package org.entente.readings.scenario.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.readings.scenario.land.Country;
import org.entente.readings.scenario.work.Telling;

/**
 * A report as XLSX: titles, headings in one row or two, tags, rows that a filter hides, a row of
 * totals, a pivot sheet and a hidden list, as its layout has them; rows are streamed.
 */
final class WorkbookReport implements ReportFile {

  private static final int ROWS_IN_MEMORY = 500;

  private final Path file;
  private final Layout layout;
  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final Totals totals;
  private final int first;
  private int next;

  WorkbookReport(Path file, Layout layout, Country country) throws IOException {
    this.file = file;
    this.layout = layout;
    this.totals = new Totals(country);
    this.out = new BufferedOutputStream(Files.newOutputStream(file));
    this.workbook = new Workbook(out, layout.setting("sheet"), null);
    workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
    this.sheet = workbook.newWorksheet(layout.setting("sheet"));
    if (layout.is("rightToLeft")) {
      sheet.rightToLeft();
    }
    next = new Heading(layout, sheet).write();
    first = next;
  }

  @Override
  public int write(Telling telling, List<Cell> row) throws IOException {
    for (int column = 0; column < row.size(); column++) {
      put(column, row.get(column));
    }
    if (layout.setting("hidden").equals(telling.work().status().code())) {
      sheet.hideRow(next);
    }
    totals.add(telling, row);
    next++;
    if (next % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
    return next;
  }

  @Override
  public String sheet() {
    return layout.setting("sheet");
  }

  @Override
  public void close() throws IOException {
    if (!layout.setting("total").isEmpty()) {
      sheet.value(next, 0, layout.setting("total"));
      totals.sums().forEach((column, sum) -> sheet.value(next, column, sum));
    }
    if (!layout.setting("hidden").isEmpty()) {
      sheet.setAutoFilter(first - 1, 0, next - 1, layout.columns().size() - 1);
    }
    sheet.finish();
    if (!layout.setting("pivot").isEmpty()) {
      pivot(workbook.newWorksheet(layout.setting("pivot")));
    }
    if (!layout.setting("list").isEmpty()) {
      list(workbook.newWorksheet(layout.setting("list")));
    }
    workbook.close();
    out.close();
    Repacked.inPlace(file);
  }

  private void put(int column, Cell cell) {
    switch (cell) {
      case Cell.Text(var text) -> sheet.value(next, column, text);
      case Cell.Count(var number) -> sheet.value(next, column, number);
      case Cell.Day(var day) -> {
        sheet.value(next, column, day);
        sheet.style(next, column).format("dd/mm/yyyy").set();
      }
      case Cell.Blank() -> {}
    }
  }

  private void pivot(Worksheet pivot) {
    pivot.value(0, 0, "Row Labels");
    var sectors = List.copyOf(totals.sectors().keySet());
    for (int column = 0; column < sectors.size(); column++) {
      pivot.value(0, column + 1, sectors.get(column));
    }
    int row = 1;
    for (var region : totals.rows().entrySet()) {
      pivot.value(row, 0, region.getKey());
      for (int column = 0; column < sectors.size(); column++) {
        pivot.value(row, column + 1, region.getValue().getOrDefault(sectors.get(column), 0));
      }
      row++;
    }
    pivot.value(row, 0, "Grand Total");
    for (int column = 0; column < sectors.size(); column++) {
      pivot.value(row, column + 1, totals.sectors().getOrDefault(sectors.get(column), 0));
    }
  }

  private void list(Worksheet list) {
    list.setVisibilityState(VisibilityState.HIDDEN);
    int row = 0;
    for (var sector : totals.sectors().keySet()) {
      list.value(row++, 0, sector);
    }
  }
}
