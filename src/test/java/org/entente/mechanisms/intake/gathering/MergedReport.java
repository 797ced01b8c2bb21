package org.entente.mechanisms.intake.gathering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Workbook;

/**
 * A sheet in whose cells {@code ^} stands for being merged with the cell above, written as each
 * kind of workbook.
 */
public record MergedReport(List<List<String>> rows) {

  static final String ABOVE = "^";

  private static final byte[] KIND =
      "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);

  /** Rows of cells parted by bars. */
  public static MergedReport of(String text) {
    return new MergedReport(
        text.lines().map(line -> List.of(line.strip().split("\\s*\\|\\s*", -1))).toList());
  }

  public byte[] written(String format) throws IOException {
    return switch (format) {
      case "xlsx" -> xlsx();
      case "xls" -> xls();
      case "ods" -> ods();
      default -> throw new IllegalArgumentException(format);
    };
  }

  private boolean covered(int row, int column) {
    return row < rows.size() && rows.get(row).get(column).equals(ABOVE);
  }

  /** The last row that is merged with this one in a column. */
  private int last(int row, int column) {
    return covered(row + 1, column) ? last(row + 1, column) : row;
  }

  private byte[] xlsx() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("Sites");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (!covered(row, column)) {
            sheet.value(row, column, rows.get(row).get(column));
            if (last(row, column) > row) {
              sheet.range(row, column, last(row, column), column).merge();
            }
          }
        }
      }
    }
    return out.toByteArray();
  }

  private byte[] xls() throws IOException {
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Sites");
      for (int row = 0; row < rows.size(); row++) {
        var line = sheet.createRow(row);
        for (int column = 0; column < rows.get(row).size(); column++) {
          if (!covered(row, column)) {
            line.createCell(column).setCellValue(rows.get(row).get(column));
            if (last(row, column) > row) {
              sheet.addMergedRegion(new CellRangeAddress(row, last(row, column), column, column));
            }
          }
        }
      }
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private byte[] ods() throws IOException {
    var lines = new StringBuilder();
    for (int row = 0; row < rows.size(); row++) {
      lines.append("<table:table-row>");
      for (int column = 0; column < rows.get(row).size(); column++) {
        lines.append(cell(row, column));
      }
      lines.append("</table:table-row>");
    }
    var content =
        """
        <office:document-content
            xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'
            xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'
            xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>
          <office:body><office:spreadsheet><table:table table:name='Sites'>%s</table:table>
          </office:spreadsheet></office:body></office:document-content>
        """
            .formatted(lines);
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(stored("mimetype", KIND));
      zip.write(KIND);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(UTF_8));
    }
    return out.toByteArray();
  }

  /** What tells the kind of a document is not packed. */
  private static ZipEntry stored(String name, byte[] bytes) {
    var entry = new ZipEntry(name);
    var sum = new CRC32();
    sum.update(bytes);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    return entry;
  }

  private String cell(int row, int column) {
    if (covered(row, column)) {
      return "<table:covered-table-cell/>";
    }
    int rowsSpanned = last(row, column) - row + 1;
    var text = rows.get(row).get(column);
    return "<table:table-cell table:number-rows-spanned='%d'><text:p>%s</text:p></table:table-cell>"
        .formatted(rowsSpanned, text);
  }

  /**
   * The same with the merged cells left blank: the layout of a list that groups by writing once.
   */
  String csv() {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell.equals(ABOVE) ? "" : cell)
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"));
  }
}
