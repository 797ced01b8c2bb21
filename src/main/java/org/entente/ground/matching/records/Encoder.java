package org.entente.ground.matching.records;

import java.util.Arrays;
import java.util.List;

/** Reads a column of cells into distinct values: first as written, then folded by its kind. */
final class Encoder {

  private static final int NONE = Column.MISSING;

  private final String heading;
  private final int column;
  private final int[] codes;
  private final Dictionary written = new Dictionary();
  private int records;

  /** Of a column by its heading and its place, for so many records. */
  Encoder(String heading, int column, int records) {
    this.heading = heading;
    this.column = column;
    this.codes = new int[records];
  }

  /** Takes the next records. */
  void take(List<Rows.Row> rows) {
    for (var row : rows) {
      var cell = row.cell(column);
      codes[records++] = cell.isEmpty() ? NONE : written.code(cell);
    }
  }

  /** The column, when all records were taken. */
  Column column() {
    return understood(heading, codes, written.texts());
  }

  private static Column understood(String heading, int[] codes, List<String> written) {
    var stripped = written.stream().map(String::strip).toList();
    var reading = Reading.of(stripped);
    var folded = new Dictionary();
    var newCodes = new int[written.size()];
    var numbers = new double[reading.isScale() ? written.size() : 0];
    for (int code = 0; code < newCodes.length; code++) {
      double number = reading.number(stripped.get(code));
      var text = reading.text(stripped.get(code), number);
      newCodes[code] = text.isEmpty() ? NONE : folded.code(text);
      if (newCodes[code] != NONE && reading.isScale()) {
        numbers[newCodes[code]] = number;
      }
    }
    var counts = new int[folded.size()];
    for (int record = 0; record < codes.length; record++) {
      codes[record] = codes[record] == NONE ? NONE : newCodes[codes[record]];
      if (codes[record] != NONE) {
        counts[codes[record]]++;
      }
    }
    int scaled = reading.isScale() ? folded.size() : 0;
    var values = new Values(folded.texts(), counts, Arrays.copyOf(numbers, scaled));
    return new Column(heading, reading, codes, values);
  }
}
