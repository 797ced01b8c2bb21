package org.entente.ground.shell.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import org.entente.ground.shell.parts.CsvFile;

/** Rows as comma-separated text, with the mark that spreadsheets look for. */
final class CsvRows implements RowWriter {

  private static final char MARK = '\uFEFF';

  private final CsvWriter csv;

  private CsvRows(CsvWriter csv) {
    this.csv = csv;
  }

  static CsvRows plain(Table table, OutputStream out) throws IOException {
    var text = new OutputStreamWriter(out, UTF_8);
    text.write(MARK);
    var csv = CsvWriter.builder().build(text);
    csv.writeRecord(table.columns().stream().map(Column::name).toList());
    return new CsvRows(csv);
  }

  static CsvRows tagged(Table table, OutputStream out) throws IOException {
    var rows = plain(table, out);
    rows.csv.writeRecord(table.columns().stream().map(Column::tag).toList());
    return rows;
  }

  @Override
  public void write(Row row) {
    csv.writeRecord(row.cells().stream().map(CsvFile::harmless).toList());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
