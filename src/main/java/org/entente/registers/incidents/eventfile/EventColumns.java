package org.entente.registers.incidents.eventfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.RawRow;

/** Where the columns of a layout stand in a sheet, by header in small letters. */
record EventColumns(EventLayout layout, List<String> headers) {

  /** The columns, where a row is the header of a layout. */
  static Optional<EventColumns> of(RawRow row) {
    var headers =
        row.cells().stream().map(cell -> Blanks.clean(cell).toLowerCase(Locale.ROOT)).toList();
    return EventLayout.of(Set.copyOf(headers))
        .findFirst()
        .map(layout -> new EventColumns(layout, headers));
  }

  /** Whether a row below the header holds tags of HXL, and no event. */
  static boolean isTags(RawRow row) {
    return row.cells().stream()
        .filter(cell -> !Blanks.isBlank(cell))
        .allMatch(cell -> cell.strip().startsWith("#"));
  }

  /** What a row says of a meaning; blank where it says nothing. */
  String value(String meaning, RawRow row) {
    int at = headers.indexOf(layout.column(meaning));
    return at < 0 || layout.column(meaning).isEmpty() ? "" : Blanks.clean(row.cell(at));
  }

  /** Every cell that says something, by its header, in the order of the row. */
  Map<String, String> cells(RawRow row) {
    var cells = new LinkedHashMap<String, String>();
    for (int at = 0; at < row.cells().size(); at++) {
      var cell = row.cell(at);
      if (!Blanks.isBlank(cell)) {
        var header = at < headers.size() ? headers.get(at) : "";
        cells.putIfAbsent(header.isEmpty() ? "column " + (at + 1) : header, cell.strip());
      }
    }
    return cells;
  }
}
