package org.entente.mechanisms.intake.format.json;

import java.io.IOException;
import org.entente.mechanisms.intake.format.FirstBytes;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormat;

/**
 * Tables in JSON (RFC 8259), wherever they lie in the document: arrays of objects, arrays of arrays
 * (both also as HXL), one object a line, and repeats nested in any of them.
 */
public final class JsonFormat implements ReportFormat {

  @Override
  public String name() {
    return "json";
  }

  @Override
  public boolean recognises(FirstBytes first) {
    return first.kind() == FoundKind.JSON;
  }

  @Override
  public Report open(ReportFile file, Limits limits) throws IOException {
    return JsonReport.open(Document.of(file, limits));
  }
}
