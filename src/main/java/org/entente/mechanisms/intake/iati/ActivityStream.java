package org.entente.mechanisms.intake.iati;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.NotWellFormed;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.iati.conversion.Conversion;
import org.entente.mechanisms.intake.iati.tree.Element;
import org.entente.mechanisms.intake.iati.tree.Name;
import org.entente.mechanisms.intake.iati.tree.RecordReader;
import org.entente.mechanisms.intake.iati.tree.RecordReader.Bounds;
import org.entente.mechanisms.intake.iati.tree.RecordReader.OutOfBounds;
import org.jspecify.annotations.Nullable;

/** The activities of one file, one in memory at a time, older ones converted. To be closed. */
final class ActivityStream implements AutoCloseable {

  private final ReportFile file;
  private final Limits limits;
  private final InputStream bytes;
  private final RecordReader records;
  private int row = 1;
  private int activities;

  ActivityStream(ReportFile file, Limits limits) {
    this.file = file;
    this.limits = limits;
    try {
      this.bytes = new BufferedInputStream(Files.newInputStream(file.path()));
      this.records = new RecordReader(bytes, Bounds.STANDARD);
    } catch (XMLStreamException broken) {
      throw refusal(broken, broken.getLocation());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The root, without what is in it. */
  Element root() {
    return records.root();
  }

  /** The root as of 2.03 where its activities are told in the words of 2.03. */
  Element standardRoot() {
    var version = root().attribute("version").orElse("");
    return version.startsWith("2.") ? root() : root().withAttribute("version", "2.03");
  }

  String encoding() {
    return records.encoding();
  }

  Stream<ReadActivity> all() {
    return Stream.iterate(next(), Optional::isPresent, _ -> next()).map(Optional::orElseThrow);
  }

  /** The next activity; what else stands between activities belongs to extensions. */
  Optional<ReadActivity> next() {
    try {
      var record = records.next();
      while (record.isPresent() && !record.get().name().is("iati-activity")) {
        record = records.next();
      }
      return record.map(this::read);
    } catch (XMLStreamException broken) {
      throw refusal(broken, records.reached());
    }
  }

  private ReadActivity read(Element record) {
    if (++activities > limits.rows()) {
      throw new Refused(new TooLarge(file.name(), Limit.ROWS, limits.rows()));
    }
    row = Math.max(row + 1, record.line());
    var whole = inherit(record);
    if (Conversion.needed(root(), record)) {
      var converted = Conversion.of(whole);
      return new ReadActivity(row, converted.activity(), converted.changes());
    }
    return new ReadActivity(row, whole, Set.of());
  }

  /** What the root declares for all: namespaces, and the language of all texts. */
  private Element inherit(Element record) {
    var whole = record.withNamespaces(root().namespaces());
    var language = root().attribute(Name.LANGUAGE);
    return language.isPresent() && record.attribute(Name.LANGUAGE).isEmpty()
        ? whole.withAttribute(Name.LANGUAGE, language.get())
        : whole;
  }

  private Refused refusal(XMLStreamException broken, @Nullable Location at) {
    if (broken instanceof OutOfBounds || broken.getCause() instanceof IOException) {
      return new Refused(new TooLarge(file.name(), Limit.RECORD_SIZE, Bounds.STANDARD.letters()));
    }
    return new Refused(
        new NotWellFormed(
            file.name(),
            at == null ? 0 : at.getLineNumber(),
            at == null ? 0 : at.getColumnNumber()));
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
