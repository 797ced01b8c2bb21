package org.entente.mechanisms.intake.understanding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.fields.KnownWords;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.ReadLine.Skipped;
import org.entente.mechanisms.intake.understanding.ReadLine.Why;

/** Walks the records of a report by a chosen layout, one row in memory at a time. */
public final class RowReader {

  private static final double MOST_OF_THE_HEADER = 0.8;
  private static final int TEXTS_REMEMBERED = 2_000;
  private static final int FEWEST_HEADERS = 2;

  private final Report report;
  private final Layout layout;
  private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
  private final List<String> headers;
  private final List<String> tags;
  private final Map<String, Boolean> firstTexts = new HashMap<>();

  public RowReader(Report report, Layout layout) {
    this.report = report;
    this.layout = layout;
    this.headers = layout.columns().stream().map(Column::header).map(Blanks::clean).toList();
    this.tags = layout.columns().stream().map(Column::tag).map(Blanks::clean).toList();
    for (var column : layout.columns()) {
      column.field().ifPresent(field -> columns.put(field, column.index()));
    }
  }

  /** Every row with text below the header, in the order of the file; must be closed. */
  public Stream<ReadLine> lines() {
    return report
        .rows(layout.sheet())
        .filter(row -> row.number() >= layout.firstDataRow())
        .map(this::line);
  }

  private ReadLine line(RawRow row) {
    if (repeatsHeader(row)) {
      return new Skipped(row.number(), Why.HEADER_AGAIN);
    }
    var values = values(row);
    return addsUp(row, values)
        ? new Skipped(row.number(), Why.TOTALS)
        : new ReadRow(row.number(), row.filtered(), values, row.cells());
  }

  private Map<Field, String> values(RawRow row) {
    var values = new EnumMap<Field, String>(Field.class);
    columns.forEach(
        (field, column) -> {
          var value = Blanks.clean(row.cell(column));
          if (!value.isEmpty()) {
            values.put(field, value);
          }
        });
    return values;
  }

  private boolean repeatsHeader(RawRow row) {
    return repeats(row, headers) || repeats(row, tags);
  }

  private static boolean repeats(RawRow row, List<String> titles) {
    int asked = 0;
    int same = 0;
    for (int column = 0; column < titles.size(); column++) {
      var title = titles.get(column);
      if (!title.isEmpty()) {
        asked++;
        same += title.equals(Blanks.clean(row.cell(column))) ? 1 : 0;
      }
    }
    return asked >= FEWEST_HEADERS && same >= asked * MOST_OF_THE_HEADER;
  }

  /** The first text says total, and who works, or where, is not said by any other cell. */
  private boolean addsUp(RawRow row, Map<Field, String> values) {
    var first = row.cells().stream().filter(cell -> !Blanks.isBlank(cell)).findFirst();
    if (first.filter(this::isTotal).isEmpty()) {
      return false;
    }
    return !(says(values, Field::saysWho) && says(values, Field::saysWhere));
  }

  /** Remembers the answers: first cells repeat. */
  private boolean isTotal(String text) {
    if (firstTexts.size() > TEXTS_REMEMBERED) {
      firstTexts.clear();
    }
    return firstTexts.computeIfAbsent(text, KnownWords::total);
  }

  private static boolean says(Map<Field, String> values, Predicate<Field> asked) {
    return values.entrySet().stream()
        .anyMatch(each -> asked.test(each.getKey()) && !KnownWords.total(each.getValue()));
  }
}
