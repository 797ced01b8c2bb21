package org.entente.mechanisms.intake.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;
import org.entente.mechanisms.intake.format.excerpts.Formulas;

/**
 * Gives part of a text table back with its own delimiter, in UTF-8 with the mark that spreadsheets
 * look for; no cell is left that a spreadsheet would compute.
 */
record CsvExcerpt(CsvReport report, Excerpt excerpt) {

  private static final char MARK = '\uFEFF';

  void write(OutputStream out) throws IOException {
    try (var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        var rows = report.rows(report.sheets().getFirst())) {
      text.write(MARK);
      var csv = CsvWriter.builder().fieldSeparator(report.dialect().delimiter()).build(text);
      rows.filter(row -> excerpt.keeps(row.number())).forEach(row -> write(row, csv));
      csv.flush();
    }
  }

  private void write(RawRow row, CsvWriter csv) {
    var cells = new ArrayList<String>();
    for (int column = 0; column < excerpt.column(); column++) {
      cells.add(Formulas.harmless(row.cell(column)));
    }
    cells.add(excerpt.beside(row.number()));
    csv.writeRecord(cells);
  }
}
