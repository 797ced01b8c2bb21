package org.entente.mechanisms.intake.inlets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.packed.Parcel;
import org.entente.mechanisms.intake.format.packed.Parcel.Part;
import org.springframework.stereotype.Component;

/** Takes files in, however many reports they hold: each becomes an import of its own. */
@Component
public class Parcels {

  private final Imports imports;

  Parcels(Imports imports) {
    this.imports = imports;
  }

  /** Gives each report of a file, all in the same name and under the same terms. */
  public List<Import> give(Imports.Handing handing, Path file) {
    return Parcel.each(new ReportFile(file, handing.fileName()), part -> give(handing, part));
  }

  /** The same of bytes that came in. */
  public List<Import> give(Imports.Handing handing, byte[] bytes) {
    return each(new GivenFile(handing.fileName(), bytes), part -> give(handing, part));
  }

  /** Does something with each report of a file that came in. */
  static <T> List<T> each(GivenFile given, Function<Part, T> work) {
    try {
      var file = Files.createTempFile("entente-", ".parcel");
      try {
        Files.write(file, given.bytes());
        return Parcel.each(new ReportFile(file, given.name()), work);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private Import give(Imports.Handing handing, Part part) {
    var file = part.file();
    try (var bytes = new BufferedInputStream(Files.newInputStream(file.path()))) {
      return imports.give(handing.called(file.name()), part.name(), bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
