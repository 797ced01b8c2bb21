package org.entente.mechanisms.intake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.ServiceLoader;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;

/** The door to all formats: the one that recognises a file's content opens it. */
public final class ReportFormats {

  private final List<ReportFormat> formats;
  private final List<ReportLens> lenses;
  private final Limits limits;

  private ReportFormats(List<ReportFormat> formats, List<ReportLens> lenses, Limits limits) {
    this.formats = List.copyOf(formats);
    this.lenses = List.copyOf(lenses);
    this.limits = limits;
  }

  /** Every format and every lens on the class path, ours and those that others add. */
  public static ReportFormats installed(Limits limits) {
    return new ReportFormats(found(ReportFormat.class), found(ReportLens.class), limits);
  }

  private static <T> List<T> found(Class<T> plug) {
    return ServiceLoader.load(plug).stream().map(ServiceLoader.Provider::get).toList();
  }

  /** The formats of files that stand in an archive: all but those that hold others. */
  public static ReportFormats unpacked(Limits limits) {
    var all = found(ReportFormat.class).stream();
    return new ReportFormats(all.filter(it -> !it.packs()).toList(), List.of(), limits);
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
    return seen(formatOf(file).open(file, limits));
  }

  /**
   * Gives part of a file back in its own layout; false, and nothing written, where its kind cannot.
   */
  public boolean excerpt(ReportFile file, Excerpt excerpt, OutputStream out) throws IOException {
    return formatOf(file).excerpt(file, limits, excerpt, out);
  }

  /** Whether a file holds others, as far as its first bytes tell. */
  public boolean packs(ReportFile file) throws IOException {
    var first = FirstBytes.of(file);
    return formats.stream().filter(ReportFormat::packs).anyMatch(it -> it.recognises(first));
  }

  private ReportFormat formatOf(ReportFile file) throws IOException {
    var first = FirstBytes.of(file);
    for (var format : formats) {
      if (format.recognises(first)) {
        return format;
      }
    }
    throw new Refused(new NotAKindWeRead(file.name(), first.kind(), names()));
  }

  private Report seen(Report opened) {
    var report = opened;
    try {
      for (var lens : lenses) {
        report = lens.over(report, limits);
      }
      return report;
    } catch (Refused refusal) {
      opened.close();
      throw refusal;
    }
  }
}
