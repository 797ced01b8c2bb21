package org.entente.mechanisms.intake.workbooks;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.excerpts.Formulas;
import org.entente.mechanisms.intake.format.views.Overlay;

/**
 * A report of rejected rows that were corrected: known by the heading of the column that said what
 * to fix, which ends with the id of the import whose rows they are. Read without that column it is
 * laid out as the report that it continues.
 */
public record Continuation(Report report, Optional<Import.Id> of) {

  private static final int ROWS_LOOKED_AT = 40;
  private static final Pattern MARK = Pattern.compile("(?s).*#([A-Za-z0-9_-]{22})\\s*");

  /** The heading of the column that says what to fix in rows of an import. */
  public static String heading(String words, Import.Id rowsOf) {
    return words + " #" + Ids.brief(rowsOf.value());
  }

  /** The report as it is to be read, and what it says it continues. */
  public static Continuation of(Report report) {
    for (var sheet : report.sheets()) {
      var marked = marked(report, sheet);
      if (marked.isPresent()) {
        var without = new Without(report, sheet, marked.get().column());
        return new Continuation(without, Optional.of(marked.get().rowsOf()));
      }
    }
    return new Continuation(report, Optional.empty());
  }

  private record Marked(int column, Import.Id rowsOf) {}

  private static Optional<Marked> marked(Report report, Sheet sheet) {
    try (var rows = report.rows(sheet)) {
      return rows.limit(ROWS_LOOKED_AT).flatMap(Continuation::marked).findFirst();
    }
  }

  private static Stream<Marked> marked(RawRow row) {
    var found = new ArrayList<Marked>();
    for (int i = 0; i < row.cells().size(); i++) {
      int column = i;
      var mark = MARK.matcher(row.cells().get(i));
      if (mark.matches()) {
        Ids.read(mark.group(1))
            .map(Import.Id::new)
            .map(id -> new Marked(column, id))
            .ifPresent(found::add);
      }
    }
    return found.stream();
  }

  /** A report of which one column of one sheet is not read, and no cell is guarded any more. */
  private record Without(Report all, Sheet sheet, int column) implements Overlay {

    @Override
    public Stream<RawRow> rows(Sheet asked) {
      return asked.equals(sheet) ? all.rows(asked).map(this::without) : all.rows(asked);
    }

    private RawRow without(RawRow row) {
      var cells = new ArrayList<>(row.cells().stream().map(Formulas::asWritten).toList());
      if (column < cells.size()) {
        cells.set(column, "");
      }
      return new RawRow(row.number(), cells, row.filtered());
    }
  }
}
