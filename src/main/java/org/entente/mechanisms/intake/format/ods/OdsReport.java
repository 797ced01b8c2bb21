package org.entente.mechanisms.intake.format.ods;

import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.archive.Archive;

/** An open OpenDocument spreadsheet: its sheets, and their rows on demand. */
record OdsReport(Archive archive, List<Sheet> sheets) implements Report {

  static Report open(Archive archive) {
    try {
      return new OdsReport(archive, Contents.sheets(archive));
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
    return new OdsRows(archive, sheet.position()).stream();
  }

  @Override
  public void close() {
    archive.close();
  }
}
