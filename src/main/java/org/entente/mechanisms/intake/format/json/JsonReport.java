package org.entente.mechanisms.intake.format.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;

/** An open JSON document: each table in it is a sheet, named by the way to it. */
record JsonReport(Document document, boolean lines, List<Table> tables) implements Report {

  static Report open(Document document) {
    boolean lines = Cursor.isLines(document);
    return new JsonReport(document, lines, Outline.of(document, lines));
  }

  @Override
  public ReportFile file() {
    return document.file();
  }

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String encoding() {
    return document.charset().name();
  }

  @Override
  public List<Sheet> sheets() {
    var sheets = new ArrayList<Sheet>();
    tables.forEach(table -> sheets.add(new Sheet(sheets.size(), table.name(), false)));
    return List.copyOf(sheets);
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    return new JsonRows(document, lines, tables.get(sheet.position())).stream();
  }

  @Override
  public void close() {
    // Each walk opens and closes the file itself.
  }
}
