package org.entente.mechanisms.intake.format;

import java.io.IOException;
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

  /** The formats of files that stand in an archive: all but those that hold others. */
  public static ReportFormats unpacked(Limits limits) {
    var all = installed(limits).formats.stream();
    return new ReportFormats(all.filter(it -> !(it instanceof PackedFormat)).toList(), limits);
  }

  /** The short names of the formats, in the order of the alphabet. */
  public List<String> names() {
    return formats.stream().map(ReportFormat::name).sorted().toList();
  }

  /**
   * Opens a file by its content.
   *
   * @throws Refused when no format recognises it, or the one that does finds it damaged
   */
  public Report open(ReportFile file) throws IOException {
    var first = FirstBytes.of(file);
    for (var format : formats) {
      if (format.recognises(first)) {
        return format.open(file, limits);
      }
    }
    throw new Refused(new NotAKindWeRead(file.name(), first.kind(), names()));
  }
}
