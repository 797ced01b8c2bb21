package org.entente.console.resolving;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.console.answers.ConsoleProblem;
import org.entente.ground.problem.Refused;

/**
 * Names to look up: CSV in UTF-8 with a header, cut by comma, semicolon or tab. Every line below
 * the header is a row, blank ones too. Refused when it cannot be read, or has none of the columns
 * asked.
 */
record NamesFile(List<Row> rows) {

  private static final String SEPARATORS = ",;\t";

  /** One row: its cells as given, by heading. */
  record Row(Map<String, String> cells) {

    /** The cell of a heading, whatever its case, blanks and signs; empty when there is none. */
    String cell(String heading) {
      return cells.entrySet().stream()
          .filter(cell -> key(cell.getKey()).equals(heading))
          .map(cell -> cell.getValue().replace('\u00A0', ' ').strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Reads a file that has at least one of these columns. */
  static NamesFile read(Path file, List<String> columns) {
    try {
      var text = Files.readString(file).replaceFirst("^\uFEFF", "");
      var records = reader(text).stream().toList();
      var header = records.isEmpty() ? List.<String>of() : records.getFirst().getFields();
      if (header.stream().map(NamesFile::key).noneMatch(columns::contains)) {
        throw new Refused(
            new ConsoleProblem.NamesColumnMissing(
                file.toString(), String.join(", ", columns), String.join(", ", header)));
      }
      return new NamesFile(records.stream().skip(1).map(it -> row(header, it)).toList());
    } catch (CharacterCodingException | CsvParseException notCsv) {
      throw new Refused(new ConsoleProblem.NamesNotCsv(file.toString()));
    } catch (IOException unreadable) {
      throw new Refused(new ConsoleProblem.FileUnreadable(file.toString()));
    }
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .skipEmptyLines(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(new StringReader(text));
  }

  /** The one that separates most headings. */
  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    return (char)
        SEPARATORS
            .chars()
            .boxed()
            .max(Comparator.comparingLong(mark -> first.chars().filter(mark::equals).count()))
            .orElseThrow()
            .intValue();
  }

  private static Row row(List<String> header, CsvRecord record) {
    var cells = new LinkedHashMap<String, String>();
    IntStream.range(0, Math.min(header.size(), record.getFieldCount()))
        .forEach(at -> cells.put(header.get(at), record.getField(at)));
    return new Row(cells);
  }

  private static String key(String heading) {
    return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
