package org.entente.mechanisms.intake.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;

/**
 * An excerpt of any report as a plain workbook, for kinds that cannot be given back as they are.
 */
public record PlainWorkbook(Report report, Excerpt excerpt) {

  private static final String PROGRAM = "Entente";
  private static final String VERSION = "1.0";
  private static final double WIDTH = 60;
  private static final int LONGEST_NAME = 31;
  private static final Pattern NOT_ALLOWED = Pattern.compile("[\\[\\]:*?/\\\\']");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?");

  public void write(OutputStream out) throws IOException {
    try (var workbook = new Workbook(out, PROGRAM, VERSION)) {
      var sheet = workbook.newWorksheet(name());
      for (var each : report.sheets()) {
        if (each.name().equals(excerpt.sheet())) {
          try (var rows = report.rows(each)) {
            rows.filter(row -> excerpt.keeps(row.number())).forEach(row -> write(row, sheet));
          }
        }
      }
      sheet.width(excerpt.column(), WIDTH);
    }
  }

  /** The name of the sheet as a workbook allows it. */
  private String name() {
    var allowed = NOT_ALLOWED.matcher(excerpt.sheet()).replaceAll(" ").strip();
    var name = allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME));
    return name.isBlank() ? PROGRAM : name;
  }

  private void write(RawRow row, Worksheet sheet) {
    int place = excerpt.placeOf(row.number()) - 1;
    for (int column = 0; column < Math.min(row.cells().size(), excerpt.column()); column++) {
      put(sheet, place, column, row.cell(column));
    }
    var beside = excerpt.beside(row.number());
    if (!beside.isBlank()) {
      sheet.value(place, excerpt.column(), beside);
    }
  }

  /** A number that is written the one usual way as a number, all else as text. */
  static void put(Worksheet sheet, int row, int column, String text) {
    if (NUMBER.matcher(text).matches()) {
      sheet.value(row, column, new BigDecimal(text));
    } else if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }
}
