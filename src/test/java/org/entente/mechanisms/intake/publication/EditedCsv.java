package org.entente.mechanisms.intake.publication;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A copy of somebody's CSV report in which a few cells are edited, as people do before re-sending.
 */
final class EditedCsv {

  private static final int HEADERS = 2;

  private final List<List<String>> rows;

  private EditedCsv(List<List<String>> rows) {
    this.rows = rows;
  }

  static EditedCsv of(byte[] report) throws IOException {
    var text = new String(report, StandardCharsets.UTF_8).replace("\uFEFF", "");
    try (var reader = CsvReader.builder().ofCsvRecord(text)) {
      var rows = new ArrayList<List<String>>();
      for (CsvRecord line : reader) {
        rows.add(new ArrayList<>(line.getFields()));
      }
      return new EditedCsv(rows);
    }
  }

  /** Writes a value into a column of as many rows, spread over the file, that have no copies. */
  EditedCsv edit(String header, int cells, String value) {
    int column = rows.getFirst().indexOf(header);
    Map<List<String>, Integer> copies = new HashMap<>();
    rows.forEach(row -> copies.merge(List.copyOf(row), 1, Integer::sum));
    var single =
        rows.stream()
            .skip(HEADERS)
            .filter(row -> copies.getOrDefault(List.copyOf(row), 0) == 1)
            .filter(row -> !row.get(column).equals(value))
            .toList();
    for (int i = 0; i < cells; i++) {
      single.get(i * (single.size() / cells)).set(column, value);
    }
    return this;
  }

  byte[] bytes() throws IOException {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().build(text)) {
      rows.forEach(writer::writeRecord);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
