package org.entente.mechanisms.intake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.ServiceLoader;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;

/** The door to all formats: the one that recognises a file's content opens it. */
public final class ReportFormats {

  private final List<ReportFormat> formats;
  private final Limits limits;

  public ReportFormats(List<ReportFormat> formats, Limits limits) {
    this.formats = List.copyOf(formats);
    this.limits = limits;
  }

  /** Every format on the class path, ours and those that others add. */
  public static ReportFormats installed(Limits limits) {
    var found = ServiceLoader.load(ReportFormat.class).stream().map(ServiceLoader.Provider::get);
    return new ReportFormats(found.toList(), limits);
  }

  /**
   * Opens a file by its content.
   *
   * @throws Refused when no format recognises it, or the one that does finds it damaged
   */
  public Report open(ReportFile file) throws IOException {
    return formatOf(file).open(file, limits);
  }

  /**
   * Gives part of a file back in its own layout; false, and nothing written, where its kind cannot.
   */
  public boolean excerpt(ReportFile file, Excerpt excerpt, OutputStream out) throws IOException {
    return formatOf(file).excerpt(file, limits, excerpt, out);
  }

  private ReportFormat formatOf(ReportFile file) throws IOException {
    var first = FirstBytes.of(file);
    for (var format : formats) {
      if (format.recognises(first)) {
        return format;
      }
    }
    var lookedFor = formats.stream().map(ReportFormat::name).sorted().toList();
    throw new Refused(new NotAKindWeRead(file.name(), first.kind(), lookedFor));
  }
}
