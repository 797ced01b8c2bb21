package org.entente.mechanisms.intake.gathering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Repair.Deed;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.RowReader;

/**
 * Fills blank cells with what stands above them: where the file says so, by cells merged over
 * several rows, and where a person said so of a column whose values are written once for a group of
 * rows. Numbers of people or money are never filled: one figure for five sites is not one for each.
 */
final class FillingDown {

  private final Report report;
  private final Layout layout;
  private final MergedCells.Descent merged;
  private final RowReader reader;
  private final Lacking lacking;
  private final List<Group> groups;
  private final Map<Field, String> areas = new EnumMap<>(Field.class);
  private final Map<Integer, Open> open = new TreeMap<>();
  private final Map<Integer, RowIssue> notes = new TreeMap<>();
  private long filled;

  /** A value, and the last row that it stands for. */
  private record Open(String value, int lastRow) {}

  /** By the merged cells of a sheet, and the columns of which a person said so. */
  FillingDown(Report report, Layout layout, MergedCells merged, Instructions decided) {
    this.report = report;
    this.layout = layout;
    this.merged = merged.descent();
    this.reader = new RowReader(layout);
    this.lacking = new Lacking(layout);
    this.groups = groups(decided);
    this.merged.to(layout.firstDataRow() - 1, (_, _, _) -> {});
  }

  private List<Group> groups(Instructions decided) {
    return decided.repairs().stream()
        .filter(repair -> repair.deed() == Deed.FILL_DOWN)
        .map(repair -> layout.names().indexOf(repair.column()))
        .filter(column -> column >= 0 && mayBeFilled(layout, column))
        .sorted()
        .map(column -> new Group(column, layout.columns().get(column).field().orElseThrow()))
        .toList();
  }

  private static boolean mayBeFilled(Layout layout, int column) {
    return column < layout.columns().size()
        && layout.columns().get(column).field().filter(field -> !field.isCount()).isPresent();
  }

  /** The next row of the sheet, filled; what is no record stays as it is. */
  RawRow fill(RawRow row) {
    merged.to(row.number(), (column, _, last) -> begin(row, column, last));
    open.values().removeIf(value -> value.lastRow() < row.number());
    boolean untouched = open.isEmpty() && groups.isEmpty();
    return untouched || !(reader.read(row) instanceof ReadRow read) ? row : fill(row, read);
  }

  private RawRow fill(RawRow row, ReadRow read) {
    var cells = new ArrayList<>(row.cells());
    open.forEach((column, value) -> fill(row, column, value, cells));
    int widestBegun = widestBegun(read);
    groups.forEach(group -> group.fill(row, read, widestBegun, cells));
    return new RawRow(row.number(), cells, row.filtered());
  }

  private void begin(RawRow row, int column, int last) {
    if (mayBeFilled(layout, column) && !Blanks.isBlank(row.cell(column))) {
      open.put(column, new Open(row.cell(column), last));
    }
  }

  private void fill(RawRow row, int column, Open value, List<String> cells) {
    if (Blanks.isBlank(row.cell(column))) {
      put(value.value(), row, column, RowIssue.Code.MERGED_CELLS_FILLED, cells);
    }
  }

  private void put(String value, RawRow row, int column, RowIssue.Code why, List<String> cells) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value);
    if (++filled > Limits.STANDARD.cells()) {
      throw new Refused(new TooLarge(report.file().name(), Limit.CELLS, Limits.STANDARD.cells()));
    }
    var note = RowIssue.of(why, row.number(), layout.names().get(column), "");
    notes.merge(column, note, RowIssue::alsoIn);
  }

  /** A column whose values are written once for the rows below them, as a person said. */
  private final class Group {

    private final int column;
    private final Field field;
    private String value = "";

    Group(int column, Field field) {
      this.column = column;
      this.field = field;
    }

    /** Fills a row that lacks it, unless a wider area begins there, of which nothing is known. */
    void fill(RawRow row, ReadRow read, int widestBegun, List<String> cells) {
      if (!Blanks.isBlank(row.cell(column))) {
        value = row.cell(column);
      } else if (field.saysWhere() && widestBegun < Lacking.level(field)) {
        value = "";
      } else if (!value.isEmpty() && lacking.lacks(read, field)) {
        put(value, row, column, RowIssue.Code.FILLED_FROM_ABOVE, cells);
      }
    }
  }

  /** The level of the widest area that the row says and the rows before it did not say last. */
  private int widestBegun(ReadRow read) {
    int widest = Integer.MAX_VALUE;
    for (int level = Field.DEEPEST_LEVEL; level >= 0; level--) {
      for (var field : List.of(Field.nameAt(level), Field.codeAt(level))) {
        var value = read.value(field);
        boolean begins = !value.isEmpty() && !value.equals(areas.put(field, value));
        widest = begins ? level : widest;
      }
    }
    return widest;
  }

  /** How many cells of each column were filled, and why. */
  Collection<RowIssue> notes() {
    return notes.values();
  }
}
