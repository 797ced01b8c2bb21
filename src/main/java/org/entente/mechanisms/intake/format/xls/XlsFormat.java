package org.entente.mechanisms.intake.format.xls;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.util.List;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.format.FirstBytes;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormat;
import org.entente.mechanisms.intake.format.cells.MergedSheets;

/** Workbooks of Excel 97 to 2003 (BIFF8, [MS-XLS]); older ones and locked ones are refused. */
public final class XlsFormat implements ReportFormat {

  private static final String WORKBOOK = "Workbook";

  @Override
  public String name() {
    return "xls";
  }

  @Override
  public boolean recognises(FirstBytes first) {
    return first.kind() == FoundKind.OLD_OFFICE;
  }

  @Override
  public Report open(ReportFile file, Limits limits) throws IOException {
    try {
      return open(file, limits, CompoundFile.open(file.path()));
    } catch (IOException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | ArithmeticException broken) {
      throw new Refused(new Damaged(file.name(), file.name()));
    }
  }

  private Report open(ReportFile file, Limits limits, CompoundFile compound) throws IOException {
    boolean opened = false;
    try {
      if (!compound.has(WORKBOOK)) {
        throw notRead(file, kind(compound));
      }
      var globals = Globals.read(new Records(compound.stream(WORKBOOK, 0)), file, limits);
      if (globals.locked()) {
        throw notRead(file, FoundKind.ENCRYPTED_OFFICE);
      }
      opened = true;
      return new XlsReport(file, limits, compound, globals, new MergedSheets());
    } finally {
      if (!opened) {
        compound.close();
      }
    }
  }

  private static FoundKind kind(CompoundFile compound) {
    if (compound.has("EncryptedPackage")) {
      return FoundKind.ENCRYPTED_OFFICE;
    }
    return compound.has("Book") ? FoundKind.OLD_EXCEL : FoundKind.OLD_OFFICE;
  }

  private Refused notRead(ReportFile file, FoundKind kind) {
    return new Refused(new NotAKindWeRead(file.name(), kind, List.of(name())));
  }
}
