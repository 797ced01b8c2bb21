package org.entente.mechanisms.intake.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.columns.ColumnNames;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.values.Folded;

/**
 * Where the rows of a sheet are and what their columns mean. Row numbers count from 1 as in the
 * file; {@code headerRows} leaves the row of tags out and is empty when the sheet has no header;
 * {@code tagRow} is 0 when there is none.
 */
public record Layout(
    Sheet sheet, List<Integer> headerRows, int tagRow, int firstDataRow, List<Column> columns) {

  public Layout {
    headerRows = List.copyOf(headerRows);
    columns = List.copyOf(columns);
  }

  /** The column that was taken for the field. */
  public Optional<Column> column(Field field) {
    return columns.stream().filter(column -> column.means(field)).findFirst();
  }

  /** One header per column, as written. */
  public List<String> headers() {
    return columns.stream().map(Column::header).toList();
  }

  /** One name per column, each of its own: what cells and decisions are kept under. */
  public List<String> names() {
    return ColumnNames.of(headers(), columns.stream().map(Column::tag).toList());
  }

  /**
   * Knows a layout again next month: SHA-256 over the headers and tags, folded, in any order of the
   * columns.
   */
  public String fingerprint() {
    var lines =
        columns.stream()
            .map(column -> Folded.text(column.header()) + "\t" + Folded.text(column.tag()))
            .filter(line -> !line.isBlank())
            .sorted()
            .toList();
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(String.join("\n", lines).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
