package org.entente.mechanisms.intake.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;

/**
 * The same report, whose rows are decoded in a thread of their own, some hundred ahead of whoever
 * reads them. What is wrong with the file is thrown to the reader as ever.
 */
record ReadAhead(Report report) implements Report {

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    var rows = report.rows(sheet);
    var ahead = new Ahead<>(rows.iterator());
    return Stream.generate(ahead::next)
        .takeWhile(piece -> !piece.isEmpty())
        .flatMap(Collection::stream)
        .onClose(ahead::close)
        .onClose(rows::close);
  }

  @Override
  public ReportFile file() {
    return report.file();
  }

  @Override
  public String format() {
    return report.format();
  }

  @Override
  public String encoding() {
    return report.encoding();
  }

  @Override
  public List<Sheet> sheets() {
    return report.sheets();
  }

  @Override
  public Map<String, Optional<Field>> declared() {
    return report.declared();
  }

  @Override
  public Stream<RowDocument> documents(Map<String, Treatment> personal) {
    return report.documents(personal);
  }

  @Override
  public List<RowIssue> remarks(LocalDate today) {
    return report.remarks(today);
  }

  @Override
  public void close() {
    report.close();
  }
}
