package org.entente.mechanisms.intake.format.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;

/**
 * What a fuzzer calls with bytes of its making: every sheet of the file is read to its end. Only a
 * refusal of ours may come out; any other exception, and any file that takes long, is a finding.
 */
public final class FuzzedFormats {

  private static final Limits SMALL =
      new Limits(20_000, 500, 200_000, 32_767, 1 << 24, 300, 200, 1 << 20);
  private static final ReportFormats FORMATS = ReportFormats.installed(SMALL);
  private static final Path FILE = temporary();

  private FuzzedFormats() {}

  /** The name and shape are those that Jazzer looks for. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    try (var report = FORMATS.open(ReportFile.at(FILE))) {
      report.sheets().stream().limit(20).forEach(sheet -> read(report, sheet.position()));
    } catch (Refused expected) {
      return;
    }
  }

  private static void read(Report report, int position) {
    try (var rows = report.rows(report.sheets().get(position))) {
      rows.forEach(row -> row.cell(0));
    }
  }

  private static Path temporary() {
    try {
      var file = Files.createTempFile("fuzzed-", ".bin");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
