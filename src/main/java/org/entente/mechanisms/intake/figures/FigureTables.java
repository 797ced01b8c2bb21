package org.entente.mechanisms.intake.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.SheetCandidate;
import org.entente.mechanisms.intake.understanding.Understanding;
import org.entente.mechanisms.intake.values.CountReader;

/**
 * Finds the sheets of a report that count people by area. A sheet that says who works where is a
 * report of work, whatever it counts, and is none of them.
 */
public final class FigureTables {

  private FigureTables() {}

  /**
   * The tables of a report; the one with the most rows first, for it has the smallest areas, and
   * what other sheets say of larger ones adds it up.
   */
  public static List<FigureTable> of(Report report, ValueKnowledge knowledge) {
    return Understanding.candidates(report, knowledge, Instructions.NONE).stream()
        .flatMap(candidate -> table(candidate).stream())
        .sorted(
            Comparator.comparing((FigureTable table) -> table.layout().sheet().hidden())
                .thenComparing(Comparator.comparingInt(FigureTable::rowsSeen).reversed()))
        .toList();
  }

  private static Optional<FigureTable> table(SheetCandidate candidate) {
    return candidate
        .layout()
        .filter(layout -> says(layout, Field::saysWhere) && !says(layout, Field::saysWho))
        .map(layout -> table(layout, candidate))
        .filter(table -> !table.columns().isEmpty());
  }

  private static boolean says(Layout layout, Predicate<Field> what) {
    return layout.columns().stream().anyMatch(column -> column.field().filter(what).isPresent());
  }

  private static FigureTable table(Layout layout, SheetCandidate candidate) {
    var columns = new ArrayList<FigureColumn>();
    var parts = new ArrayList<String>();
    var counted = new HashSet<Counted>();
    var names = layout.names();
    var below =
        candidate.first().stream().filter(row -> row.number() >= layout.firstDataRow()).toList();
    for (var column : layout.columns()) {
      var header = isOfPlaces(column) ? none() : FigureHeader.read(column.header(), column.tag());
      if (header.isEmpty() || !numbers(column, below)) {
        continue;
      }
      var said = header.orElseThrow();
      if (said.part() || !counted.add(said.counted())) {
        parts.add(names.get(column.index()));
      } else {
        columns.add(new FigureColumn(column.index(), names.get(column.index()), said.counted()));
      }
    }
    return new FigureTable(layout, candidate.verdict().rowsSeen(), columns, parts);
  }

  private static Optional<FigureHeader> none() {
    return Optional.empty();
  }

  private static boolean isOfPlaces(Column column) {
    return column.field().filter(field -> field.saysWhere() || field == Field.LON).isPresent();
  }

  /** At least half of what stands below is a number, and something is. */
  private static boolean numbers(Column column, List<RawRow> rows) {
    var cells =
        rows.stream()
            .map(row -> row.cell(column.index()))
            .filter(cell -> !Blanks.isBlank(cell))
            .toList();
    long numbers = cells.stream().filter(CountReader::looksLikeNumber).count();
    return numbers > 0 && numbers * 2 >= cells.size();
  }
}
