package org.entente.mechanisms.intake.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;

/** A text table: one sheet without a name; a row's number is its place in a spreadsheet program. */
record CsvReport(ReportFile file, Limits limits, Charset charset, Dialect dialect)
    implements Report {

  private static final Sheet ONLY_SHEET = new Sheet(0, "", false);

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public String encoding() {
    return charset.name();
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(ONLY_SHEET);
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    try {
      var rows = new Rows(dialect.reader(text(), limits.cellLength()));
      var forward = Spliterator.ORDERED | Spliterator.NONNULL;
      return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, forward), false)
          .onClose(rows::close);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    // Each walk opens and closes the file itself.
  }

  /** The text behind its byte order mark; bytes that are no letters become replacement signs. */
  private Reader text() throws IOException {
    var in = new PushbackReader(new InputStreamReader(Files.newInputStream(file.path()), charset));
    int first = in.read();
    if (first >= 0 && first != 0xFEFF) {
      in.unread(first);
    }
    return in;
  }

  /** Walks the rows forward, leaving blank ones out. */
  private final class Rows implements Iterator<RawRow>, AutoCloseable {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private Optional<RawRow> ahead = Optional.empty();
    private int number;
    private int given;

    Rows(CsvReader<CsvRecord> reader) {
      this.reader = reader;
      this.records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
      try {
        while (ahead.isEmpty() && records.hasNext()) {
          var row = new RawRow(++number, records.next().getFields(), false);
          ahead = Optional.of(row).filter(each -> !each.blank());
        }
      } catch (CsvParseException broken) {
        throw new Refused(new Damaged(file.name(), Integer.toString(number + 1)));
      }
      return ahead.isPresent();
    }

    @Override
    public RawRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (++given > limits.rows()) {
        throw new Refused(new TooLarge(file.name(), Limit.ROWS, limits.rows()));
      }
      var row = ahead.orElseThrow();
      ahead = Optional.empty();
      return row;
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
