package org.entente.readings.scenario.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.readings.scenario.work.Telling;

/** A report as CSV, with the delimiter, the character set and the byte-order mark of its layout. */
final class CsvReport implements ReportFile {

  private static final String MARK = "\ufeff";

  private final CsvWriter csv;
  private int row;

  CsvReport(Path file, Layout layout) throws IOException {
    var out = Files.newBufferedWriter(file, Charset.forName(layout.setting("charset")));
    if (layout.is("mark")) {
      out.write(MARK);
    }
    csv =
        CsvWriter.builder()
            .fieldSeparator(layout.setting("separator").charAt(0))
            .lineDelimiter(LineDelimiter.CRLF)
            .build(out);
    csv.writeRecord(layout.headers());
    row = 1;
  }

  @Override
  public int write(Telling telling, List<Cell> cells) {
    csv.writeRecord(cells.stream().map(CsvReport::written).toList());
    return ++row;
  }

  @Override
  public String sheet() {
    return "";
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static String written(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> text;
      case Cell.Count(var number) -> Integer.toString(number);
      case Cell.Day(var day) -> day.toString();
      case Cell.Blank() -> "";
    };
  }
}
