package org.entente.console.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.entente.console.answers.ConsoleProblem;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;

/**
 * A table as it stands in a file of any format that reports are read from: its longest sheet, whose
 * first row is the header. Encoding and delimiter are found out. Refused when it cannot be read or
 * has no rows.
 */
record Sheet(String file, List<String> headings, List<List<String>> rows) {

  private static final Limits LONG_TABLES =
      new Limits(1 << 24, 16_384, 2_000_000_000L, 1 << 20, 1L << 34, 300, 2_000, 400_000_000);

  static Sheet read(Path file) {
    var table = longest(file);
    if (table.size() < 2) {
      throw new Refused(new ConsoleProblem.LinkNoRows(file.toString()));
    }
    var headings = table.getFirst().stream().map(String::strip).toList();
    return new Sheet(file.toString(), headings, table.subList(1, table.size()));
  }

  private static List<List<String>> longest(Path file) {
    try (var report = ReportFormats.installed(LONG_TABLES).open(ReportFile.at(file))) {
      return report.sheets().stream()
          .map(
              sheet -> {
                try (var rows = report.rows(sheet)) {
                  return rows.map(RawRow::cells).toList();
                }
              })
          .max(Comparator.comparingInt(List::size))
          .orElse(List.of());
    } catch (IOException unreadable) {
      throw new Refused(new ConsoleProblem.FileUnreadable(file.toString()));
    }
  }

  /** How many columns have a heading. */
  int width() {
    return headings.size();
  }

  /** A cell of a row without the blanks around it; empty beyond the end of its row. */
  String cell(int row, int column) {
    var cells = rows.get(row);
    return column < cells.size() ? cells.get(column).strip() : "";
  }
}
