package org.entente.mechanisms.intake.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.columns.ColumnMatcher;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.fields.KnownWords;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.values.CountReader;

/** Judges one sheet by itself: whether it holds records, and how well it would serve. */
final class SheetJudge {

  private static final int ROWS_OF_A_FRAME = 6;
  private static final int COLUMNS_OF_A_CROSS_TABLE = 3;
  private static final int COLUMNS_OF_AN_ASSESSMENT = 2;
  private static final double WHO = 3;
  private static final double WHERE = 3;
  private static final double SECTOR = 2;
  private static final double OTHER_FIELD = 0.4;
  private static final double TAGS = 1.5;
  private static final double HIDDEN = 4;

  private final ValueKnowledge knowledge;
  private final Instructions instructions;

  SheetJudge(ValueKnowledge knowledge, Instructions instructions) {
    this.knowledge = knowledge;
    this.instructions = instructions;
  }

  /**
   * A sheet with its verdict so far, and the layout that it has or would have; it can be taken when
   * nothing is missing.
   */
  record Judged(SheetVerdict verdict, Optional<Layout> layout, boolean takeable) {}

  Judged judge(SheetSample sample) {
    if (sample.rowsSeen() == 0) {
      return left(sample, new SheetReason.NoRows());
    }
    if (isChosen(sample)) {
      return chosenFrame(sample)
          .map(frame -> judge(sample, frame))
          .orElseGet(() -> left(sample, new SheetReason.NoHeader()));
    }
    var pivot = pivotWords(sample);
    if (pivot.isPresent()) {
      return left(sample, new SheetReason.PivotTable(pivot.orElseThrow()));
    }
    var found = FrameFinder.find(sample);
    if (found.isEmpty()) {
      return left(sample, new SheetReason.NoHeader());
    }
    return judge(sample, found.orElseThrow());
  }

  private boolean isChosen(SheetSample sample) {
    return instructions.table().sheet().filter(sample.sheet().name()::equals).isPresent();
  }

  private Optional<Frame> chosenFrame(SheetSample sample) {
    return instructions
        .table()
        .headerRows()
        .map(rows -> FrameFinder.at(sample, rows))
        .orElseGet(() -> FrameFinder.find(sample));
  }

  private Judged judge(SheetSample sample, Frame frame) {
    var data = sample.dataFrom(frame.firstDataRow());
    if (data.isEmpty()) {
      return left(sample, new SheetReason.NoRows());
    }
    var columns = columns(frame, data);
    var missing = missing(frame, data, columns);
    var layout =
        new Layout(
            sample.sheet(), frame.headerRows(), frame.tagRow(), frame.firstDataRow(), columns);
    return missing.isEmpty()
        ? taken(sample, layout)
        : new Judged(verdict(sample, 0, missing), Optional.of(layout), false);
  }

  private static List<SheetReason> missing(Frame frame, List<RawRow> data, List<Column> columns) {
    var missing = new ArrayList<SheetReason>();
    if (columns.stream().noneMatch(column -> column.field().filter(Field::saysWho).isPresent())) {
      missing.add(new SheetReason.NoOrganisation());
    }
    if (columns.stream().noneMatch(column -> column.field().filter(Field::saysWhere).isPresent())) {
      missing.add(new SheetReason.NoPlace());
    }
    if (missing.isEmpty()) {
      return missing;
    }
    int crossed = numbersHeaded(frame, data, KnownWords::isValueNotHeader);
    int figures = numbersHeaded(frame, data, KnownWords::namesPeopleInNeed);
    if (crossed >= COLUMNS_OF_A_CROSS_TABLE) {
      missing.clear();
      missing.add(new SheetReason.CrossTable(crossed));
    } else if (figures >= COLUMNS_OF_AN_ASSESSMENT) {
      missing.add(new SheetReason.Assessment(figures));
    }
    return missing;
  }

  private Judged taken(SheetSample sample, Layout layout) {
    var why = new ArrayList<SheetReason>();
    why.add(new SheetReason.Records(sample.rowsFrom(layout.firstDataRow())));
    if (layout.tagRow() > 0) {
      why.add(new SheetReason.HasTags());
    }
    if (sample.sheet().hidden()) {
      why.add(new SheetReason.Hidden());
    }
    if (isChosen(sample)) {
      why.add(new SheetReason.Chosen());
    }
    var verdict = verdict(sample, Math.max(0.01, worth(sample, layout)), why);
    return new Judged(verdict, Optional.of(layout), true);
  }

  private static double worth(SheetSample sample, Layout layout) {
    var fields = layout.columns().stream().flatMap(column -> column.field().stream()).toList();
    double worth = fields.size() * OTHER_FIELD;
    worth += fields.stream().anyMatch(Field::saysWho) ? WHO : 0;
    worth += fields.stream().anyMatch(Field::saysWhere) ? WHERE : 0;
    worth += fields.contains(Field.SECTOR) ? SECTOR : 0;
    worth += Math.log10(sample.rowsSeen());
    worth += layout.tagRow() > 0 ? TAGS : 0;
    return worth - (sample.sheet().hidden() ? HIDDEN : 0);
  }

  private List<Column> columns(Frame frame, List<RawRow> data) {
    int width = frame.headers().size();
    var rows = new ArrayList<List<String>>(data.size());
    for (var row : data) {
      var cells = new ArrayList<String>(width);
      for (int column = 0; column < width; column++) {
        cells.add(row.cell(column));
      }
      rows.add(cells);
    }
    return ColumnMatcher.match(
        frame.headers(), frame.tags(), rows, knowledge, instructions.columns());
  }

  private static Optional<String> pivotWords(SheetSample sample) {
    return sample.first().stream()
        .limit(ROWS_OF_A_FRAME)
        .flatMap(row -> row.cells().stream())
        .filter(KnownWords::pivotFrame)
        .map(Blanks::clean)
        .findFirst();
  }

  /** How many columns have a header of that kind and nothing but numbers below it. */
  private static int numbersHeaded(Frame frame, List<RawRow> data, Predicate<String> kind) {
    int headed = 0;
    for (int column = 0; column < frame.headers().size(); column++) {
      int at = column;
      boolean numbers =
          data.stream()
              .map(row -> row.cell(at))
              .allMatch(cell -> Blanks.isBlank(cell) || CountReader.looksLikeNumber(cell));
      headed += numbers && kind.test(frame.headers().get(column)) ? 1 : 0;
    }
    return headed;
  }

  private static Judged left(SheetSample sample, SheetReason why) {
    return new Judged(verdict(sample, 0, List.of(why)), Optional.empty(), false);
  }

  private static SheetVerdict verdict(SheetSample sample, double worth, List<SheetReason> why) {
    return new SheetVerdict(sample.sheet(), worth, sample.rowsSeen(), false, why);
  }
}
