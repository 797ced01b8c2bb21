package org.entente.mechanisms.intake.format.ods;

import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.archive.Archive;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.format.cells.MergedSheets;

/** An open OpenDocument spreadsheet: its sheets, and their rows on demand. */
record OdsReport(Archive archive, List<Sheet> sheets, MergedSheets merged) implements Report {

  static Report open(Archive archive) {
    try {
      return new OdsReport(archive, Contents.sheets(archive), new MergedSheets());
    } catch (Refused refusal) {
      archive.close();
      throw refusal;
    }
  }

  @Override
  public ReportFile file() {
    return archive.file();
  }

  @Override
  public String format() {
    return "ods";
  }

  @Override
  public String encoding() {
    return "UTF-8";
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    int position = sheet.position();
    return new OdsRows(archive, position, found -> merged.learn(position, found)).stream();
  }

  @Override
  public MergedCells merged(Sheet sheet) {
    return merged.of(sheet.position(), () -> rows(sheet));
  }

  @Override
  public void close() {
    archive.close();
  }
}
