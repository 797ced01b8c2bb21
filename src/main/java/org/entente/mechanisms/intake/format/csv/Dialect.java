package org.entente.mechanisms.intake.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * How a text table is cut into cells. Found from its first rows: the delimiter that gives most rows
 * the same number of cells, and whether quotes hold cells together or are just letters.
 */
record Dialect(char delimiter, boolean quoted) {

  private static final int LETTERS_LOOKED_AT = 1 << 17;
  private static final int ROWS_LOOKED_AT = 300;
  private static final int LINES_IN_A_CELL = 40;
  private static final int MOST_CELLS_OF_A_LINE = 1 << 20;
  private static final int LONGEST_LINE = 1 << 24;
  private static final char NEVER_WRITTEN = '\uFFFE';
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  static Dialect of(Path file, Charset charset) throws IOException {
    var text = beginning(file, charset);
    var best = new Dialect(',', true);
    double bestFit = -1;
    for (boolean quoted : new boolean[] {true, false}) {
      for (char delimiter : DELIMITERS) {
        var dialect = new Dialect(delimiter, quoted);
        double fit = dialect.fit(text) * (quoted ? 1 : 0.8);
        if (fit > bestFit) {
          best = dialect;
          bestFit = fit;
        }
      }
    }
    return best;
  }

  /** A reader of this dialect; ragged rows are kept, the row count is that of a spreadsheet. */
  @SuppressWarnings("removal") // letters after a closing quote: the library offers no newer way
  CsvReader<CsvRecord> reader(Reader text, int longestCell) {
    var handler =
        CsvRecordHandler.builder()
            .maxFieldSize(longestCell)
            .maxFields(MOST_CELLS_OF_A_LINE)
            .maxRecordSize(LONGEST_LINE)
            .build();
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .quoteCharacter(quoted ? '"' : NEVER_WRITTEN)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .detectBomHeader(false)
        .maxBufferSize(Math.max(longestCell, 1 << 16) * 4)
        .build(handler, text);
  }

  /** The share of rows with the usual number of cells, more for more cells; 0 for one column. */
  private double fit(String text) {
    var widths = widths(text);
    if (widths.isEmpty()) {
      return 0;
    }
    var counts = new HashMap<Integer, Integer>();
    widths.orElseThrow().forEach(width -> counts.merge(width, 1, Integer::sum));
    counts.remove(1);
    var usual =
        counts.entrySet().stream()
            .max((a, b) -> Integer.compare(a.getValue() * a.getKey(), b.getValue() * b.getKey()));
    return usual
        .map(each -> each.getValue() * Math.log1p(each.getKey()) / widths.orElseThrow().size())
        .orElse(0.0);
  }

  /** Cells per row; nothing when the quotes plainly do not hold cells together. */
  private Optional<List<Integer>> widths(String text) {
    var widths = new ArrayList<Integer>();
    try (var rows = reader(Reader.of(text), LETTERS_LOOKED_AT * 2)) {
      for (var row : rows) {
        if (row.getFields().stream().anyMatch(cell -> cell.lines().count() > LINES_IN_A_CELL)) {
          return Optional.empty();
        }
        boolean blank = row.getFieldCount() == 1 && row.getField(0).isBlank();
        if (!blank) {
          widths.add(row.getFieldCount());
        }
        if (widths.size() == ROWS_LOOKED_AT) {
          break;
        }
      }
      return Optional.of(widths).filter(found -> !found.isEmpty()).map(List::copyOf);
    } catch (CsvParseException | IOException unfit) {
      return Optional.empty();
    }
  }

  private static String beginning(Path file, Charset charset) throws IOException {
    try (var text = new InputStreamReader(Files.newInputStream(file), charset)) {
      var letters = new char[LETTERS_LOOKED_AT];
      int got = 0;
      int more = text.read(letters);
      while (more > 0) {
        got += more;
        more = text.read(letters, got, letters.length - got);
      }
      return lines(new String(letters, 0, got), got == letters.length);
    }
  }

  /** Without the last line when it was cut off. */
  private static String lines(String text, boolean cut) {
    return cut ? text.substring(0, text.lastIndexOf('\n') + 1) : text;
  }
}
