package org.entente.mechanisms.intake.format.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.RawRow;

/** Rows below a header whose cells are asked for by the words of the header. */
record Grid(Map<String, Integer> columns, List<RawRow> rows) {

  Grid {
    rows = List.copyOf(rows);
  }

  /** The first row is the header; capitals and blanks in it do not matter. */
  static Grid of(List<RawRow> rows) {
    var columns = new HashMap<String, Integer>();
    if (rows.isEmpty()) {
      return new Grid(columns, rows);
    }
    var header = rows.getFirst().cells();
    for (int column = 0; column < header.size(); column++) {
      columns.putIfAbsent(folded(header.get(column)), column);
    }
    columns.remove("");
    return new Grid(columns, rows.subList(1, rows.size()));
  }

  private static String folded(String header) {
    return Blanks.clean(header).toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  boolean has(String... headers) {
    return find(headers).isPresent();
  }

  /** The cell under the first of these headers that there is, blank when there is none. */
  String cell(RawRow row, String... headers) {
    return find(headers).map(column -> Blanks.clean(row.cell(column))).orElse("");
  }

  private Optional<Integer> find(String... headers) {
    for (var header : headers) {
      var column = columns.get(header);
      if (column != null) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
