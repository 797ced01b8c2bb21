package org.entente.reference.places.gazetteerfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.PlacesProblem.GazetteerUnreadable;
import org.entente.reference.places.PlacesProblem.GazetteerWithoutCodes;

/**
 * Reads a gazetteer from CSV: one place a line (level, code, name, parent), or one smallest area a
 * line with the codes and names of all levels. Columns are known by words, wherever they stand; the
 * header may come after a title, and a row of HXL tags may follow it or stand alone.
 */
final class CsvPlaces {

  private static final int SNIFFED_BYTES = 1 << 16;
  private static final int HEADER_WITHIN = 25;
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private final String file;
  private final Consumer<Reading> sink;
  private final List<String> passed = new ArrayList<>();
  private final Set<PlaceKey> seen = new HashSet<>();
  private Map<Integer, Meaning> columns = Map.of();

  private record PlaceKey(AdminLevel level, Pcode code) {}

  CsvPlaces(String file, Consumer<Reading> sink) {
    this.file = file;
    this.sink = sink;
  }

  void read(BufferedInputStream bytes) throws IOException {
    bytes.mark(SNIFFED_BYTES);
    var head = bytes.readNBytes(SNIFFED_BYTES);
    bytes.reset();
    var charset = charset(head);
    var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    var builder = CsvReader.builder().fieldSeparator(separator(new String(head, charset)));
    try (var rows =
        builder
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new InputStreamReader(bytes, decoder))) {
      rows.forEach(this::row);
    } catch (CsvParseException | UncheckedIOException broken) {
      throw new Refused(new GazetteerUnreadable(file, "CSV", String.valueOf(broken.getMessage())));
    }
    if (columns.isEmpty()) {
      throw new Refused(new GazetteerWithoutCodes(file, String.join(" / ", passed)));
    }
  }

  private void row(CsvRecord row) {
    if (columns.isEmpty()) {
      look(row);
      return;
    }
    boolean tags = row.getFields().stream().anyMatch(cell -> cell.strip().startsWith("#"));
    if (!tags && row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
      place(row);
    }
  }

  /** Takes the row as header when one of its columns is a code and another a name or a level. */
  private void look(CsvRecord row) {
    var found = new HashMap<Integer, Meaning>();
    for (int column = 0; column < row.getFieldCount(); column++) {
      int at = column;
      Meaning.of(row.getField(column).replace("\uFEFF", "")).ifPresent(it -> found.put(at, it));
    }
    long kinds = found.values().stream().map(Meaning::kind).distinct().count();
    boolean coded = found.values().stream().anyMatch(it -> it.kind() == Meaning.Kind.CODE);
    if (coded && kinds > 1) {
      columns = found;
      return;
    }
    passed.add(String.join(", ", row.getFields()));
    if (passed.size() == HEADER_WITHIN) {
      throw new Refused(new GazetteerWithoutCodes(file, passed.getFirst()));
    }
  }

  private void place(CsvRecord row) {
    var cells = new AreaCells();
    columns.forEach(
        (column, meaning) -> {
          if (column < row.getFieldCount()) {
            cells.put(meaning, row.getField(column));
          }
        });
    cells
        .flaw()
        .ifPresentOrElse(
            flaw ->
                sink.accept(
                    new Reading.Faulty(
                        file, "line " + row.getStartingLineNumber(), flaw.fault(), flaw.value())),
            () -> cells.lines().forEach(this::once));
  }

  /** A province stands in the line of each of its districts, and is taken from the first. */
  private void once(PlaceLine line) {
    if (seen.add(new PlaceKey(line.level(), line.pcode()))) {
      sink.accept(new Reading.Taken(line));
    }
  }

  private static char separator(String head) {
    var firstLines = head.lines().limit(HEADER_WITHIN).toList();
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(it -> count(firstLines, it)))
        .orElseThrow();
  }

  private static long count(List<String> lines, char separator) {
    return lines.stream().flatMapToInt(String::chars).filter(it -> it == separator).count();
  }

  /** UTF-8 where it can be, else what old spreadsheets write. */
  private static Charset charset(byte[] head) {
    var utf8 = StandardCharsets.UTF_8.newDecoder();
    var result = utf8.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
    return Optional.of(result)
        .filter(it -> it.isError())
        .map(_ -> Charset.forName("windows-1252"))
        .orElse(StandardCharsets.UTF_8);
  }
}
