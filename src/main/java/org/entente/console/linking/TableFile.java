package org.entente.console.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.console.answers.ConsoleProblem;
import org.entente.ground.matching.records.Rows;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;

/**
 * A table to link, from any file that reports are read from: its longest sheet, whose first row is
 * the header. Encoding and delimiter are found out. Refused when it cannot be read or has no rows.
 */
record TableFile(Rows rows, Optional<String> idColumn) {

  private static final Limits LONG_TABLES =
      new Limits(1 << 24, 16_384, 2_000_000_000L, 1 << 20, 1L << 34, 300, 2_000, 400_000_000);

  /** Reads a table; its ids are in the column named, else in the one that looks like it. */
  static TableFile read(Path file, Optional<String> idColumn) {
    var table = rows(file);
    if (table.size() < 2) {
      throw new Refused(new ConsoleProblem.LinkNoRows(file.toString()));
    }
    var headings = table.getFirst().stream().map(String::strip).toList();
    var rows = table.subList(1, table.size());
    int id =
        idColumn
            .map(heading -> IdColumn.named(heading, file.toString(), headings, rows))
            .orElseGet(() -> IdColumn.found(headings, rows).orElse(-1));
    var evidence = IntStream.range(0, headings.size()).filter(column -> column != id).toArray();
    var records = new ArrayList<Rows.Row>(rows.size());
    for (var row : rows) {
      var own = id < 0 ? Integer.toString(records.size() + 1) : IdColumn.cell(row, id);
      var cells = IntStream.of(evidence).mapToObj(column -> IdColumn.cell(row, column)).toList();
      records.add(new Rows.Row(own, cells));
    }
    return new TableFile(
        new Rows(IntStream.of(evidence).mapToObj(headings::get).toList(), records),
        id < 0 ? Optional.empty() : Optional.of(headings.get(id)));
  }

  private static List<List<String>> rows(Path file) {
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
}
