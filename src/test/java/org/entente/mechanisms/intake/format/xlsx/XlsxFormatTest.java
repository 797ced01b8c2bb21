package org.entente.mechanisms.intake.format.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.mechanisms.intake.format.FormatContract;
import org.entente.mechanisms.intake.format.Messy;

/** Workbooks of Excel 2007 and later. */
public class XlsxFormatTest extends FormatContract {

  @Override
  protected String format() {
    return "xlsx";
  }

  @Override
  protected byte[] written(List<Messy.Row> rows) throws IOException {
    return workbook(rows);
  }

  /** The rows as a workbook of one sheet. */
  public static byte[] workbook(List<Messy.Row> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("Data");
      for (int at = 0; at < rows.size(); at++) {
        var cells = rows.get(at).cells();
        for (int column = 0; column < cells.size(); column++) {
          put(sheet, at, column, cells.get(column));
        }
        if (rows.get(at).hidden()) {
          sheet.hideRow(at);
        }
        sheet.style(at, 60).fillColor("FFFF00").set();
      }
    }
    return out.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Messy.Cell cell) {
    switch (cell) {
      case Messy.Cell.Text(var text) -> sheet.value(row, column, text);
      case Messy.Cell.Amount(double value, _) -> sheet.value(row, column, value);
      case Messy.Cell.Code(int value, _) -> {
        sheet.value(row, column, value);
        sheet.style(row, column).format("00000").set();
      }
      case Messy.Cell.Day(var day) -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("dd/mm/yyyy").set();
      }
      case Messy.Cell.Truth(boolean truth) -> sheet.value(row, column, truth);
    }
  }
}
