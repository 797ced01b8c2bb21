package org.entente.mechanisms.intake.format.xls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.format.cells.MergedSheets;

/** An open workbook of Excel 97 to 2003: what its sheets share, and their rows on demand. */
record XlsReport(
    ReportFile file, Limits limits, CompoundFile compound, Globals globals, MergedSheets merged)
    implements Report {

  @Override
  public String format() {
    return "xls";
  }

  @Override
  public String encoding() {
    return "UTF-16LE";
  }

  @Override
  public List<Sheet> sheets() {
    var sheets = new ArrayList<Sheet>();
    for (var entry : globals.entries()) {
      sheets.add(new Sheet(sheets.size(), entry.name(), entry.hidden()));
    }
    return List.copyOf(sheets);
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    var entry = globals.entries().get(sheet.position());
    try {
      var records = new Records(compound.stream("Workbook", entry.offset()));
      int position = sheet.position();
      return new XlsRows(this, sheet.name(), records, found -> merged.learn(position, found))
          .stream();
    } catch (IOException broken) {
      throw damaged(sheet.name());
    }
  }

  @Override
  public MergedCells merged(Sheet sheet) {
    return merged.of(sheet.position(), () -> rows(sheet));
  }

  Refused damaged(String part) {
    return new Refused(new Damaged(file.name(), part));
  }

  @Override
  public void close() {
    try {
      compound.close();
    } catch (IOException unreadable) {
      throw damaged(file.name());
    }
  }
}
