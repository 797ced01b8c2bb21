package org.entente.ground.shell.parts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A list as comma-separated text (RFC 4180, UTF-8 with the mark that spreadsheets look for). A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public record CsvFile(List<String> head, List<List<String>> rows) {

  /** The media type to answer with. */
  public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

  private static final String MARK = "\uFEFF";
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final Pattern NEGATIVE = Pattern.compile("-\\d+(\\.\\d+)?");

  public CsvFile {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  public byte[] bytes() {
    var text = new StringWriter().append(MARK);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(head);
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvFile::harmless).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The cell as a spreadsheet will not compute it; a negative number is none that it would. */
  public static String harmless(String cell) {
    boolean computed = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
    return computed && !NEGATIVE.matcher(cell).matches() ? "'" + cell : cell;
  }
}
