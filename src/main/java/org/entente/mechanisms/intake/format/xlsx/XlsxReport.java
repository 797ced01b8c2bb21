package org.entente.mechanisms.intake.format.xlsx;

import java.util.ArrayList;
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
import org.entente.mechanisms.intake.format.cells.Numbers;

/** An open workbook: its contents, its shared texts, and rows on demand. */
final class XlsxReport implements Report {

  private final Archive archive;
  private final Workbook workbook;
  private final XlsxRows.Texts texts;
  private final MergedSheets merged = new MergedSheets();

  private XlsxReport(Archive archive) {
    this.archive = archive;
    this.workbook = Workbook.read(archive);
    this.texts =
        new XlsxRows.Texts(
            SharedStrings.read(archive),
            NumberFormats.read(archive),
            new Numbers(workbook.countsFrom1904()));
  }

  static Report open(Archive archive) {
    try {
      return new XlsxReport(archive);
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
    return "xlsx";
  }

  @Override
  public String encoding() {
    return "UTF-8";
  }

  @Override
  public List<Sheet> sheets() {
    var sheets = new ArrayList<Sheet>();
    for (var entry : workbook.entries()) {
      sheets.add(new Sheet(sheets.size(), entry.name(), entry.hidden()));
    }
    return List.copyOf(sheets);
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    int position = sheet.position();
    var part = workbook.entries().get(position).part();
    return new XlsxRows(archive, part, texts, found -> merged.learn(position, found)).stream();
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
