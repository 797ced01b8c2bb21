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
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.RowWalk;
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
      return new Rows(dialect.reader(text(), limits.cellLength())).stream();
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

  private final class Rows extends RowWalk {

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int number;

    Rows(CsvReader<CsvRecord> reader) {
      super(file, limits);
      this.reader = reader;
      this.records = reader.iterator();
    }

    @Override
    protected Optional<RawRow> read() {
      try {
        return records.hasNext()
            ? Optional.of(new RawRow(++number, records.next().getFields(), false))
            : Optional.empty();
      } catch (CsvParseException broken) {
        throw new Refused(new Damaged(file.name(), Integer.toString(number + 1)));
      }
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
