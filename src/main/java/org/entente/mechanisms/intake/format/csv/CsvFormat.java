package org.entente.mechanisms.intake.format.csv;

import java.io.IOException;
import java.io.OutputStream;
import org.entente.mechanisms.intake.format.FirstBytes;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormat;
import org.entente.mechanisms.intake.format.TextEncoding;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;

/** Text tables near RFC 4180: comma, semicolon, tab or bar, in any encoding. */
public final class CsvFormat implements ReportFormat {

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public boolean recognises(FirstBytes first) {
    return first.kind() == FoundKind.TEXT;
  }

  @Override
  public Report open(ReportFile file, Limits limits) throws IOException {
    return report(file, limits);
  }

  private static CsvReport report(ReportFile file, Limits limits) throws IOException {
    var charset = TextEncoding.of(file.path());
    return new CsvReport(file, limits, charset, Dialect.of(file.path(), charset));
  }

  @Override
  public boolean excerpt(ReportFile file, Limits limits, Excerpt excerpt, OutputStream out)
      throws IOException {
    new CsvExcerpt(report(file, limits), excerpt).write(out);
    return true;
  }
}
