package org.entente.mechanisms.intake.format.packed;

import java.io.IOException;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.format.FirstBytes;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormat;
import org.entente.mechanisms.intake.format.archive.Unpacking;

/** One file of any other kind, packed by gzip (RFC 1952). */
public final class GzipFormat implements ReportFormat {

  @Override
  public String name() {
    return "gzip";
  }

  @Override
  public boolean packs() {
    return true;
  }

  @Override
  public boolean recognises(FirstBytes first) {
    return first.kind() == FoundKind.GZIP;
  }

  @Override
  public Report open(ReportFile file, Limits limits) throws IOException {
    var inside = Unpacked.into(file, limits);
    try (var bytes = new GZIPInputStream(Files.newInputStream(file.path()))) {
      inside.add(file.name(), Unpacking.of(bytes, Files.size(file.path()), limits));
    } catch (IOException broken) {
      inside.close();
      throw Unpacking.refusal(file, broken)
          .orElseGet(() -> new Refused(new Damaged(file.name(), file.name())));
    }
    return inside.report(name());
  }
}
