package org.entente.mechanisms.intake.figures;

import java.util.ArrayList;
import java.util.List;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.recognition.WrittenWhere;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.ReadLine;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.ReadLine.Skipped;
import org.entente.mechanisms.intake.understanding.RowReader;

/**
 * A sheet whose rows say where, and count people there: its layout, its columns of figures, and the
 * names of columns that count a part of people that another column counts, or count them again.
 */
public record FigureTable(
    Layout layout, int rowsSeen, List<FigureColumn> columns, List<String> parts) {

  public FigureTable {
    columns = List.copyOf(columns);
    parts = List.copyOf(parts);
  }

  /** The rows of a table, in the order of the file, and how many others add them up. */
  public record Rows(List<FigureRow> rows, int adding) {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** Reads its rows. */
  public Rows read(Report report) {
    try (var lines = new RowReader(layout).lines(report)) {
      var rows = new ArrayList<FigureRow>();
      int adding = 0;
      for (var line : (Iterable<ReadLine>) lines::iterator) {
        switch (line) {
          case ReadRow row -> rows.add(new FigureRow(row.row(), WrittenWhere.of(row), row.cells()));
          case Skipped _ -> adding++;
        }
      }
      return new Rows(rows, adding);
    }
  }
}
