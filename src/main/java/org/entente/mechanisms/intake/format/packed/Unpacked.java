package org.entente.mechanisms.intake.format.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;

/**
 * Files taken out of a packed one, in a folder of their own under names that we give them; what
 * they were called is only shown.
 */
final class Unpacked implements AutoCloseable {

  private final ReportFile packed;
  private final Limits limits;
  private final Path folder;
  private final List<ReportFile> files = new ArrayList<>();
  private final List<Report> reports = new ArrayList<>();
  private long bytesLeft;

  private Unpacked(ReportFile packed, Limits limits, Path folder) {
    this.packed = packed;
    this.limits = limits;
    this.folder = folder;
    this.bytesLeft = limits.unpackedBytes();
  }

  static Unpacked into(ReportFile packed, Limits limits) throws IOException {
    return new Unpacked(packed, limits, Files.createTempDirectory("entente-"));
  }

  void add(String name, InputStream bytes) throws IOException {
    var path = folder.resolve(files.size() + ".part");
    files.add(new ReportFile(path, name));
    bytesLeft -= Files.copy(bytes, path);
    if (bytesLeft < 0) {
      throw new Refused(new TooLarge(packed.name(), Limit.UNPACKED_BYTES, limits.unpackedBytes()));
    }
  }

  /**
   * What the files hold, as one report; closing it removes them.
   *
   * @throws Refused when none of them is of a kind that we read, or one is damaged or locked
   */
  Report report(String packing) throws IOException {
    var refusals = new ArrayList<Refused>();
    var formats = ReportFormats.unpacked(limits);
    try {
      for (var file : files) {
        try {
          reports.add(formats.open(file));
        } catch (Refused refusal) {
          refusals.add(passedOver(refusal));
        }
      }
      if (reports.isEmpty()) {
        throw refusals.size() == 1 ? refusals.getFirst() : nothingInside();
      }
      return new Combined(packed, packing, List.copyOf(reports), this::close);
    } catch (IOException | Refused refusal) {
      close();
      throw refusal;
    }
  }

  /** Pictures, notes and archives in an archive are passed over; what we cannot trust is not. */
  private static Refused passedOver(Refused refusal) {
    boolean harmless =
        refusal.problem() instanceof NotAKindWeRead other
            && other.found() != FoundKind.ENCRYPTED_OFFICE;
    if (harmless) {
      return refusal;
    }
    throw refusal;
  }

  private Refused nothingInside() {
    return new Refused(
        new NotAKindWeRead(
            packed.name(), FoundKind.ARCHIVE, ReportFormats.unpacked(limits).names()));
  }

  /** Removes the files. */
  @Override
  public void close() {
    reports.forEach(Report::close);
    try {
      for (var file : files) {
        Files.deleteIfExists(file.path());
      }
      Files.deleteIfExists(folder);
    } catch (IOException stuck) {
      throw new UncheckedIOException(stuck);
    }
  }
}
