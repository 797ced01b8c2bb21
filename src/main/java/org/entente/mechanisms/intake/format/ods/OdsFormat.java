package org.entente.mechanisms.intake.format.ods;

import java.io.IOException;
import org.entente.mechanisms.intake.format.FirstBytes;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormat;
import org.entente.mechanisms.intake.format.archive.Archive;

/** Spreadsheets of ISO/IEC 26300 (OpenDocument: LibreOffice, OpenOffice, Google, Excel). */
public final class OdsFormat implements ReportFormat {

  @Override
  public String name() {
    return "ods";
  }

  @Override
  public boolean recognises(FirstBytes first) {
    return first.kind() == FoundKind.OPEN_SPREADSHEET;
  }

  @Override
  public Report open(ReportFile file, Limits limits) throws IOException {
    return OdsReport.open(Archive.open(file, limits));
  }
}
