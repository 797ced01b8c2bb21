package org.entente.reference.partners.organisationfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.reference.partners.PartnerProblem;

/**
 * An organisation list that was read: CSV in UTF-8 with comma, semicolon or tab, header {@code
 * code,name,acronym,type,country,aliases} in any order; columns with other headings are told, not
 * read. Refused as a whole: other encodings, no name column, more than 16 MB.
 */
public record OrganisationFile(
    String file, List<OrganisationLine> lines, List<String> ignoredColumns) {

  static final String NAME = "name";
  static final String CODE = "code";
  static final String TYPE = "type";
  static final String COUNTRY = "country";

  private static final String ACRONYM = "acronym";
  private static final String ALIASES = "aliases";
  private static final List<String> COLUMNS = List.of(CODE, NAME, ACRONYM, TYPE, COUNTRY, ALIASES);

  private static final int MEGABYTE = 1 << 20;
  private static final int MOST_MEGABYTES = 16;
  private static final Pattern BAR = Pattern.compile("\\|");
  private static final String SEPARATORS = ",;\t";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  public OrganisationFile {
    lines = List.copyOf(lines);
    ignoredColumns = List.copyOf(ignoredColumns);
  }

  /** Reads the list; the file's name is for messages and for history. */
  public static OrganisationFile read(String file, InputStream bytes) throws IOException {
    var text = text(file, bytes);
    var records = new ArrayList<CsvRecord>();
    try (var csv = reader(separator(text)).ofCsvRecord(text)) {
      csv.forEach(records::add);
    } catch (CsvParseException endless) {
      throw (Refused) new Refused(new PartnerProblem.OrganisationsNotCsv(file)).initCause(endless);
    }
    var header = records.isEmpty() ? List.<String>of() : records.removeFirst().getFields();
    var columns = columns(file, header);
    return new OrganisationFile(
        file,
        records.stream().map(record -> line(record, columns)).toList(),
        header.stream().filter(heading -> !COLUMNS.contains(column(heading))).toList());
  }

  /** Rows may be shorter or longer than the header. */
  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  private static String text(String file, InputStream stream) throws IOException {
    var bytes = stream.readNBytes(MOST_MEGABYTES * MEGABYTE + 1);
    if (bytes.length > MOST_MEGABYTES * MEGABYTE) {
      throw new Refused(new PartnerProblem.OrganisationsTooLarge(file, MOST_MEGABYTES));
    }
    var from = ByteBuffer.wrap(bytes);
    var text = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(from, text, true).isError()) {
      long lines = text.flip().chars().filter(letter -> letter == '\n').count();
      throw new Refused(new PartnerProblem.OrganisationsNotUtf8(file, lines + 1));
    }
    var written = text.flip().toString();
    return written.indexOf(BYTE_ORDER_MARK) == 0 ? written.substring(1) : written;
  }

  /** The one that separates most headings. */
  private static char separator(String text) {
    var first = text.lines().findFirst().orElse("");
    return SEPARATORS
        .chars()
        .boxed()
        .max(Comparator.comparingLong(mark -> first.chars().filter(mark::equals).count()))
        .map(mark -> (char) mark.intValue())
        .orElseThrow();
  }

  private static Map<String, Integer> columns(String file, List<String> header) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < header.size(); i++) {
      columns.putIfAbsent(column(header.get(i)), i);
    }
    if (!columns.containsKey(NAME)) {
      throw new Refused(
          new PartnerProblem.OrganisationsColumnMissing(file, NAME, String.join(", ", header)));
    }
    return columns;
  }

  private static String column(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }

  private static OrganisationLine line(CsvRecord record, Map<String, Integer> columns) {
    return new OrganisationLine(
        record.getStartingLineNumber(),
        cell(record, columns, CODE),
        cell(record, columns, NAME),
        cell(record, columns, ACRONYM),
        cell(record, columns, TYPE),
        cell(record, columns, COUNTRY),
        cell(record, columns, ALIASES).stream().flatMap(OrganisationFile::split).toList());
  }

  private static Optional<String> cell(
      CsvRecord record, Map<String, Integer> columns, String column) {
    return Optional.ofNullable(columns.get(column))
        .filter(at -> at < record.getFieldCount())
        .map(record::getField)
        .map(OrganisationFile::trimmed)
        .filter(text -> !text.isEmpty());
  }

  private static Stream<String> split(String aliases) {
    return BAR.splitAsStream(aliases)
        .map(OrganisationFile::trimmed)
        .filter(text -> !text.isEmpty());
  }

  /** Without the blanks around it, no-break ones too. */
  private static String trimmed(String cell) {
    return cell.replace('\u00A0', ' ').strip();
  }
}
