package org.entente.mechanisms.intake.gathering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;

/**
 * Notices columns whose values are written once for a group of rows and left blank below. It is
 * asked and never assumed: a blank may as well mean that nobody knows.
 */
final class WrittenOnce {

  private static final int FEWEST = 2;
  private static final double SHARE_OF_BLANKS = 1 / 3.0;
  private static final double MAY_REPEAT = 0.05;

  private static final List<Field> WATCHED =
      Stream.concat(
              Lacking.ORGANISATION.stream(),
              Stream.of(
                  Field.SECTOR,
                  Field.ADM1_NAME,
                  Field.ADM1_CODE,
                  Field.ADM2_NAME,
                  Field.ADM2_CODE,
                  Field.ADM3_NAME,
                  Field.ADM3_CODE))
          .toList();

  private final Map<Field, Column> columns = new EnumMap<>(Field.class);
  private final Lacking lacking;
  private int rows;

  /** What was seen of one column; one that is blank in the first record is not watched further. */
  private static final class Column {
    private final String name;
    private int filled;
    private int blank;
    private int repeated;
    private int firstBlank;
    private String above = "";

    Column(String name) {
      this.name = name;
    }
  }

  WrittenOnce(Layout layout) {
    var names = layout.names();
    for (var field : WATCHED) {
      layout.column(field).ifPresent(it -> columns.put(field, new Column(names.get(it.index()))));
    }
    this.lacking = new Lacking(layout);
  }

  /** Looks at the next record. */
  void look(ReadRow row) {
    rows++;
    columns.forEach((field, column) -> look(row, field, column));
    if (rows == 1) {
      columns.values().removeIf(column -> column.filled == 0);
    }
  }

  private void look(ReadRow row, Field field, Column column) {
    var value = row.value(field);
    if (!value.isEmpty()) {
      column.filled++;
      column.repeated += value.equals(column.above) ? 1 : 0;
    } else if (lacking.lacks(row, field)) {
      column.blank++;
      column.firstBlank = column.firstBlank == 0 ? row.row() : column.firstBlank;
    }
    column.above = value;
  }

  /** What to ask: the columns that are written so, with how many of their cells are blank. */
  List<RowIssue> questions() {
    return columns.values().stream()
        .filter(this::looksSo)
        .map(
            column ->
                RowIssue.of(RowIssue.Code.WRITTEN_ONCE, column.firstBlank, column.name, "")
                    .inRows(column.blank))
        .toList();
  }

  private boolean looksSo(Column column) {
    return column.filled >= FEWEST
        && column.blank >= FEWEST
        && column.blank >= SHARE_OF_BLANKS * rows
        && column.repeated <= MAY_REPEAT * column.filled;
  }
}
