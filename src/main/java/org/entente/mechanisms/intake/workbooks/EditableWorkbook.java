package org.entente.mechanisms.intake.workbooks;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.mechanisms.intake.fields.Field;

/**
 * A workbook of records to edit and send back. Beside the rows that people see, with drop-downs
 * where a cell has to be one of a list, it carries the key of each record in a hidden column, and
 * in a hidden sheet what every row said when it was made: so that it is known what was edited.
 */
public final class EditableWorkbook implements AutoCloseable {

  private static final String PROGRAM = "Entente";
  private static final String VERSION = "1.0";
  private static final String LISTS = "entente-lists";
  private static final String DAY = "yyyy-mm-dd";
  private static final double WIDTH = 24;
  private static final Set<Field> DEGREES = Set.of(Field.LAT, Field.LON);
  private static final int ROWS_TO_ADD = 1_000;
  private static final int HEADER_ROW = 0;
  private static final int KEY_COLUMN = 0;

  private final Workbook workbook;
  private final Worksheet seen;
  private final Worksheet base;
  private final List<Column> columns;
  private int rows;

  /** A column: the field it holds, its header, and the values it may have; none for any. */
  public record Column(Field field, String header, List<String> choices) {
    public Column {
      choices = List.copyOf(choices);
    }
  }

  /** Begins a workbook, whose sheet is named in the reader's language. */
  public EditableWorkbook(OutputStream out, String sheet, List<Column> columns) {
    this.workbook = new Workbook(out, PROGRAM, VERSION);
    this.columns = List.copyOf(columns);
    this.seen = workbook.newWorksheet(sheet);
    this.base = workbook.newWorksheet(ReturnedWorkbook.BASE);
    base.setVisibilityState(VisibilityState.VERY_HIDDEN);
    head(sheet);
  }

  private void head(String sheet) {
    base.value(ReturnedWorkbook.NAME_ROW, 0, ReturnedWorkbook.BASE);
    base.value(ReturnedWorkbook.NAME_ROW, 1, sheet);
    base.value(ReturnedWorkbook.HEADER_ROW, KEY_COLUMN, RecordKey.HEADER);
    base.value(ReturnedWorkbook.FIELD_ROW, KEY_COLUMN, ReturnedWorkbook.BASE);
    seen.value(HEADER_ROW, KEY_COLUMN, RecordKey.HEADER);
    for (int i = 0; i < columns.size(); i++) {
      seen.value(HEADER_ROW, i + 1, columns.get(i).header());
      seen.style(HEADER_ROW, i + 1).bold().wrapText(true).set();
      seen.width(i + 1, WIDTH);
      base.value(ReturnedWorkbook.HEADER_ROW, i + 1, columns.get(i).header());
      base.value(ReturnedWorkbook.FIELD_ROW, i + 1, columns.get(i).field().label());
    }
    seen.hideColumn(KEY_COLUMN);
    seen.freezePane(1, 1);
  }

  /** Adds a record; its cells are texts in the order of the columns, days as 2026-03-31. */
  public void add(RecordKey key, List<String> cells) {
    write(seen, HEADER_ROW + 1 + rows, key, cells);
    write(base, ReturnedWorkbook.FIELD_ROW + 1 + rows, key, cells);
    rows++;
  }

  private void write(Worksheet sheet, int row, RecordKey key, List<String> cells) {
    sheet.value(row, KEY_COLUMN, key.text());
    for (int i = 0; i < columns.size(); i++) {
      var field = columns.get(i).field();
      if (field.isDate()) {
        day(sheet, row, i + 1, cells.get(i));
      } else if (field.isCount() || DEGREES.contains(field)) {
        PlainWorkbook.put(sheet, row, i + 1, cells.get(i));
      } else if (!cells.get(i).isEmpty()) {
        sheet.value(row, i + 1, cells.get(i));
      }
    }
  }

  private static void day(Worksheet sheet, int row, int column, String written) {
    if (written.isEmpty()) {
      return;
    }
    try {
      sheet.value(row, column, LocalDate.parse(written));
      sheet.style(row, column).format(DAY).set();
    } catch (DateTimeException noDay) {
      sheet.value(row, column, written);
    }
  }

  /** Writes the lists to choose from, and ends the file. */
  @Override
  public void close() throws IOException {
    var lists = workbook.newWorksheet(LISTS);
    lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
    for (int i = 0; i < columns.size(); i++) {
      var choices = columns.get(i).choices();
      for (int row = 0; row < choices.size(); row++) {
        lists.value(row, i, choices.get(row));
      }
      if (!choices.isEmpty()) {
        seen.range(HEADER_ROW + 1, i + 1, HEADER_ROW + rows + ROWS_TO_ADD, i + 1)
            .validateWithList(lists.range(0, i, choices.size() - 1, i))
            .allowBlank(true);
      }
    }
    workbook.close();
  }
}
