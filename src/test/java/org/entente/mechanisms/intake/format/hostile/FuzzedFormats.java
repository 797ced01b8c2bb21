package org.entente.mechanisms.intake.format.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;

/**
 * What a fuzzer calls with bytes of its making: every sheet of the file is read to its end. Only a
 * refusal of ours may come out; any other exception, and any file that takes long, is a finding.
 * Bytes meant for inside of a packed file are packed first, for the packing would else be all that
 * they ever break: its parts, parted by NUL, which XML cannot hold.
 */
public final class FuzzedFormats {

  static final String INSIDE = "fuzz.inside";

  private static final List<String> WORKBOOK =
      List.of(
          "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml");
  private static final String KIND = System.getProperty(INSIDE, "csv");

  private static final Limits SMALL =
      new Limits(20_000, 500, 200_000, 32_767, 1 << 24, 300, 200, 1 << 20);
  private static final ReportFormats FORMATS = ReportFormats.installed(SMALL);
  private static final Path FILE = temporary();

  private FuzzedFormats() {}

  /**
   * Called by Jazzer first: reads a sound file, so that loading and changing of classes, which may
   * take many seconds, is not counted as time that a made file takes.
   */
  public static void fuzzerInitialize() throws IOException {
    fuzzerTestOneInput(FuzzSeeds.of(KIND));
  }

  /** The name and shape are those that Jazzer looks for. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, packed(bytes));
    try (var report = FORMATS.open(ReportFile.at(FILE))) {
      report.sheets().stream().limit(20).forEach(sheet -> read(report, sheet.position()));
    } catch (Refused expected) {
      return;
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    return switch (KIND) {
      case "xlsx-parts" -> workbook(new String(bytes, ISO_8859_1).split("\0", WORKBOOK.size()));
      case "ods-parts" -> Packing.spreadsheetOf(new String(bytes, ISO_8859_1));
      default -> bytes;
    };
  }

  private static byte[] workbook(String[] texts) throws IOException {
    var parts = new HashMap<String, String>();
    for (int at = 0; at < texts.length; at++) {
      parts.put(WORKBOOK.get(at), texts[at]);
    }
    return Packing.workbook(parts);
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
