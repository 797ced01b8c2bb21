package org.entente.mechanisms.intake.gathering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Repair.Deed;
import org.entente.mechanisms.intake.understanding.Layout;

/**
 * Fills blank cells with what stands above them: where the file says so, by cells merged over
 * several rows, and where a person said so of a column whose values are written once for a group of
 * rows. Numbers of people or money are never filled: one figure for five sites is not one for each.
 */
final class FillingDown {

  private final Report report;
  private final Layout layout;
  private final MergedCells.Descent merged;
  private final List<Integer> groups;
  private final Map<Integer, Open> open = new TreeMap<>();
  private final Map<Integer, RowIssue> notes = new TreeMap<>();
  private long filled;

  /** A value, and the last row that it stands for. */
  private record Open(String value, int lastRow, RowIssue.Code code) {}

  /** By the merged cells of a sheet, and the columns of which a person said so. */
  FillingDown(Report report, Layout layout, MergedCells merged, Instructions decided) {
    this.report = report;
    this.layout = layout;
    this.merged = merged.descent();
    this.groups = asked(layout, decided);
    this.merged.to(layout.firstDataRow() - 1, (_, _, _) -> {});
  }

  private static List<Integer> asked(Layout layout, Instructions decided) {
    var names = layout.names();
    return decided.repairs().stream()
        .filter(repair -> repair.deed() == Deed.FILL_DOWN)
        .map(repair -> names.indexOf(repair.column()))
        .filter(column -> column >= 0 && mayBeFilled(layout, column))
        .sorted()
        .toList();
  }

  private static boolean mayBeFilled(Layout layout, int column) {
    return column < layout.columns().size()
        && layout.columns().get(column).field().filter(field -> !field.isCount()).isPresent();
  }

  /** The next row of the sheet, filled. */
  RawRow fill(RawRow row) {
    merged.to(row.number(), (column, _, last) -> begin(row, column, last));
    if (open.isEmpty() && groups.isEmpty()) {
      return row;
    }
    var cells = new ArrayList<>(row.cells());
    open.values().removeIf(value -> value.lastRow() < row.number());
    open.forEach((column, value) -> fill(row, column, value, cells));
    groups.stream()
        .filter(column -> !Blanks.isBlank(row.cell(column)))
        .forEach(column -> open.put(column, group(row.cell(column))));
    return new RawRow(row.number(), cells, row.filtered());
  }

  private void begin(RawRow row, int column, int last) {
    if (mayBeFilled(layout, column) && !Blanks.isBlank(row.cell(column))) {
      open.put(column, new Open(row.cell(column), last, RowIssue.Code.MERGED_CELLS_FILLED));
    }
  }

  private static Open group(String value) {
    return new Open(value, Integer.MAX_VALUE, RowIssue.Code.FILLED_FROM_ABOVE);
  }

  private void fill(RawRow row, int column, Open value, List<String> cells) {
    if (!Blanks.isBlank(row.cell(column))) {
      return;
    }
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value.value());
    if (++filled > Limits.STANDARD.cells()) {
      throw new Refused(new TooLarge(report.file().name(), Limit.CELLS, Limits.STANDARD.cells()));
    }
    var note = RowIssue.of(value.code(), row.number(), layout.names().get(column), "");
    notes.merge(column, note, RowIssue::alsoIn);
  }

  /** How many cells of each column were filled, and why. */
  Collection<RowIssue> notes() {
    return notes.values();
  }
}
