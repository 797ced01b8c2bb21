package org.entente.registers.activities.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;

/** A spreadsheet program in which somebody edits the first sheet and saves all of them. */
final class SpreadsheetProgram {

  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  /** Opens a workbook. */
  static SpreadsheetProgram open(byte[] bytes) {
    var program = new SpreadsheetProgram();
    try {
      var file = Files.write(Files.createTempFile("workbook", ".xlsx"), bytes);
      try (var report =
          ReportFormats.installed(Limits.STANDARD).open(new ReportFile(file, "workbook.xlsx"))) {
        for (var sheet : report.sheets()) {
          try (var rows = report.rows(sheet)) {
            var lines = new ArrayList<List<String>>();
            rows.forEach(row -> lines.add(new ArrayList<>(row.cells())));
            program.sheets.put(sheet.name(), lines);
          }
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return program;
  }

  /** The rows that people see, the headers first. */
  List<List<String>> rows() {
    return sheets.values().iterator().next();
  }

  /** The row in which a cell says this. */
  List<String> row(String cell) {
    return rows().stream().filter(row -> row.contains(cell)).findFirst().orElseThrow();
  }

  /** Writes a value under a header, in the row in which a cell says this. */
  void edit(String cell, String header, String value) {
    var row = row(cell);
    int column = rows().getFirst().indexOf(header);
    while (row.size() <= column) {
      row.add("");
    }
    row.set(column, value);
  }

  byte[] save() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Calc", "1.0")) {
      for (var sheet : sheets.entrySet()) {
        var saved = workbook.newWorksheet(sheet.getKey());
        if (sheet.getKey().startsWith("entente-")) {
          saved.setVisibilityState(VisibilityState.HIDDEN);
        }
        for (int row = 0; row < sheet.getValue().size(); row++) {
          for (int column = 0; column < sheet.getValue().get(row).size(); column++) {
            saved.value(row, column, sheet.getValue().get(row).get(column));
          }
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return out.toByteArray();
  }
}
