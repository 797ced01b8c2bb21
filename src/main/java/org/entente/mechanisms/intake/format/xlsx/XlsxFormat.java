package org.entente.mechanisms.intake.format.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import org.entente.mechanisms.intake.format.FirstBytes;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormat;
import org.entente.mechanisms.intake.format.archive.Archive;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;

/** Workbooks of ECMA-376 (Excel 2007 and later, LibreOffice, Google), streamed row by row. */
public final class XlsxFormat implements ReportFormat {

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public boolean recognises(FirstBytes first) {
    return first.kind() == FoundKind.WORKBOOK;
  }

  @Override
  public Report open(ReportFile file, Limits limits) throws IOException {
    return XlsxReport.open(Archive.open(file, limits));
  }

  @Override
  public boolean excerpt(ReportFile file, Limits limits, Excerpt excerpt, OutputStream out)
      throws IOException {
    try (var archive = Archive.open(file, limits)) {
      new XlsxExcerpt(archive, excerpt).write(out);
      return true;
    }
  }
}
