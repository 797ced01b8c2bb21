package org.entente.mechanisms.intake.format.packed;

import java.io.IOException;
import java.util.List;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.FirstBytes;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormat;
import org.entente.mechanisms.intake.format.archive.Archive;

/** ZIP archives: every table inside is a sheet. Pictures and notes beside them do not matter. */
public final class ZipFormat implements ReportFormat {

  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean packs() {
    return true;
  }

  @Override
  public boolean recognises(FirstBytes first) {
    return first.kind() == FoundKind.ARCHIVE && first.isZip();
  }

  @Override
  public Report open(ReportFile file, Limits limits) throws IOException {
    try (var archive = Archive.open(file, limits)) {
      var inside = Unpacked.into(file, limits);
      try {
        for (var name : tables(archive)) {
          unpack(archive, name, inside);
        }
      } catch (IOException | Refused refusal) {
        inside.close();
        throw refusal;
      }
      return inside.report(name());
    }
  }

  /** What people put into archives, without what their computers add of themselves. */
  private static List<String> tables(Archive archive) {
    return archive.names().stream()
        .filter(name -> !name.startsWith("__MACOSX/") && !bare(name).startsWith("."))
        .toList();
  }

  private static String bare(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static void unpack(Archive archive, String name, Unpacked inside) throws IOException {
    try (var bytes = archive.bytes(name)) {
      inside.add(name, bytes);
    } catch (IOException broken) {
      throw archive.refusal(name, broken);
    }
  }
}
