package org.entente.ground.matching.records;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
    var days = Days.of(stripped);
    var kind = Kinds.of(stripped.stream().filter(value -> !value.isEmpty()).toList(), days);
    var folded = new Dictionary();
    var newCodes = new int[written.size()];
    var numbers = new double[written.size()];
    for (int code = 0; code < newCodes.length; code++) {
      double number = number(kind, stripped.get(code), days);
      var text = text(kind, stripped.get(code), number);
      newCodes[code] = text.isEmpty() ? NONE : folded.code(text);
      if (newCodes[code] != NONE) {
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
    var values = new Values(folded.texts(), counts, Arrays.copyOf(numbers, folded.size()));
    return new Column(heading, kind, codes, values);
  }

  private static double number(Kind kind, String written, Days days) {
    return switch (kind) {
      case NAME, TEXT -> Double.NaN;
      case NUMBER -> Numbers.read(written);
      case DATE -> days.read(written);
    };
  }

  /** A number of digits alone stays as written: it may be a code that begins with 0. */
  private static String text(Kind kind, String written, double number) {
    if (Double.isNaN(number)) {
      return Folding.of(written);
    }
    if (kind == Kind.DATE) {
      return LocalDate.ofEpochDay((long) number).toString().replace("-", "");
    }
    boolean digits = written.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    return digits ? written : plain(number);
  }

  /** Without the zeros that some writers put behind the point. */
  private static String plain(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%.0f", number)
        : Double.toString(number);
  }
}
