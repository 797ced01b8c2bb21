package org.entente.mechanisms.intake.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;

/** An open workbook: its contents, its shared texts, and rows on demand. */
final class XlsxReport implements Report {

  private final Parts parts;
  private final Workbook workbook;
  private final XlsxRows.Texts texts;

  private XlsxReport(Parts parts) {
    this.parts = parts;
    this.workbook = Workbook.read(parts);
    this.texts =
        new XlsxRows.Texts(
            SharedStrings.read(parts),
            NumberFormats.read(parts),
            new Numbers(workbook.countsFrom1904()));
  }

  static Report open(Parts parts) {
    try {
      return new XlsxReport(parts);
    } catch (Refused refusal) {
      parts.close();
      throw refusal;
    }
  }

  @Override
  public ReportFile file() {
    return parts.file();
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
    var rows = new XlsxRows(parts, workbook.entries().get(sheet.position()).part(), texts);
    var forward = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, forward), false)
        .onClose(rows::close);
  }

  @Override
  public void close() {
    parts.close();
  }
}
