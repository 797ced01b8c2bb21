package org.entente.mechanisms.intake.format.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;

/**
 * Several reports that were sent in one archive: each is taken as if it had come by itself, under
 * its own name behind that of the archive. Answers to a form and their repeats belong together and
 * stay one report; so does an archive that cannot be read, which is then refused as a whole.
 */
public final class Parcel {

  private static final String BEHIND = " - ";

  private Parcel() {}

  /** Does something with each report of a parcel, or with a file that is none, in their order. */
  public static <T> List<T> each(ReportFile file, Function<Part, T> work) {
    try {
      var formats = ReportFormats.installed(Limits.STANDARD);
      var opened = formats.packs(file) ? opened(formats, file) : Optional.<Report>empty();
      if (opened.isEmpty()) {
        return List.of(work.apply(Part.whole(file)));
      }
      try (var report = opened.get()) {
        return parts(file, report).stream().map(work).toList();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Optional<Report> opened(ReportFormats formats, ReportFile file)
      throws IOException {
    try {
      return Optional.of(formats.open(file));
    } catch (Refused toldWhenItIsRead) {
      return Optional.empty();
    }
  }

  private static List<Part> parts(ReportFile file, Report report) {
    if (!(report instanceof Combined several) || several.parts().size() == 1) {
      return List.of(Part.whole(file));
    }
    var parts = new ArrayList<Part>();
    var taken = new HashMap<String, Integer>();
    for (var part : several.parts()) {
      var name = part.file().name();
      int number = taken.merge(name, 1, Integer::sum);
      var called = new ReportFile(part.file().path(), file.name() + BEHIND + name);
      parts.add(new Part(called, Optional.of(number == 1 ? name : name + " " + number)));
    }
    return parts;
  }

  /** A report of a parcel, and its name among the others; none of a file that is no parcel. */
  public record Part(ReportFile file, Optional<String> name) {
    private static Part whole(ReportFile file) {
      return new Part(file, Optional.empty());
    }
  }
}
