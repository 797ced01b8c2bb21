package org.entente.ground.shell.files;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.ground.releasability.Leaving;

/**
 * Rows as a workbook that is sent while it is made: some rows are in memory at a time. What is to
 * be known about it is asked for at the end, and stands on a sheet of its own.
 */
final class WorkbookRows implements RowWriter {

  private static final String PROGRAM = "Entente";
  private static final String VERSION = "1.0";
  private static final String ABOUT = "Entente";
  private static final String DAY = "yyyy-mm-dd";
  private static final Pattern NOT_ALLOWED = Pattern.compile("[\\[\\]:*?/\\\\']");
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_CELL = 32_767;
  private static final double WIDTH = 18;
  private static final int FLUSHED_EVERY = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private final Table table;
  private int rows;

  WorkbookRows(Table table, OutputStream out) {
    this.workbook = new Workbook(out, PROGRAM, VERSION);
    this.table = table;
    this.sheet = workbook.newWorksheet(name(table.title()));
    head();
  }

  private void head() {
    sheet.freezePane(1, 1);
    for (int at = 0; at < table.columns().size(); at++) {
      sheet.width(at, WIDTH);
      sheet.inlineString(0, at, table.columns().get(at).heading());
      sheet.style(0, at).bold().wrapText(true).set();
    }
  }

  @Override
  public void write(Row row) throws IOException {
    rows++;
    for (int at = 0; at < table.columns().size(); at++) {
      var cell = row.cells().get(at);
      if (!cell.isEmpty()) {
        put(at, table.columns().get(at).kind(), cell);
      }
    }
    if (rows % FLUSHED_EVERY == 0) {
      sheet.flush();
    }
  }

  private void put(int column, Column.Kind kind, String cell) {
    switch (kind) {
      case NUMBER -> sheet.value(rows, column, new BigDecimal(cell));
      case DAY -> day(column, cell);
      case TEXT ->
          sheet.inlineString(
              rows, column, cell.substring(0, Math.min(cell.length(), LONGEST_CELL)));
    }
  }

  private void day(int column, String cell) {
    try {
      sheet.value(rows, column, LocalDate.parse(cell));
      sheet.style(rows, column).format(DAY).set();
    } catch (DateTimeException noDay) {
      sheet.inlineString(rows, column, cell);
    }
  }

  /** The name of a sheet as a workbook allows it. */
  private static String name(String title) {
    var allowed = NOT_ALLOWED.matcher(title).replaceAll(" ").strip();
    return allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    var last = workbook.newWorksheet(ABOUT);
    last.width(0, WIDTH);
    int at = 0;
    for (var fact : table.about().apply(Leaving.soFar()).entrySet()) {
      last.inlineString(at, 0, fact.getKey());
      last.inlineString(at, 1, fact.getValue());
      at++;
    }
    workbook.close();
  }
}
