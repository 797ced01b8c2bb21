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

/** Reads the rows of a report by a chosen layout, one at a time. */
public final class RowReader {

  private static final double MOST_OF_THE_HEADER = 0.8;
  private static final int TEXTS_REMEMBERED = 2_000;
  private static final int FEWEST_HEADERS = 2;

  private final Layout layout;
  private final Map<Field, Integer> columns = new EnumMap<>(Field.class);
  private final Titles headers;
  private final Titles tags;
  private final Map<String, Boolean> firstTexts = new HashMap<>();

  /** The text above each column, blank when there is none, and how many there are. */
  private record Titles(List<String> texts, int asked) {
    static Titles of(Stream<String> written) {
      var texts = written.map(Blanks::clean).toList();
      int asked = (int) texts.stream().filter(text -> !text.isEmpty()).count();
      return new Titles(asked < FEWEST_HEADERS ? List.of() : texts, asked);
    }
  }

  public RowReader(Layout layout) {
    this.layout = layout;
    this.headers = Titles.of(layout.columns().stream().map(Column::header));
    this.tags = Titles.of(layout.columns().stream().map(Column::tag));
    for (var column : layout.columns()) {
      column.field().ifPresent(field -> columns.put(field, column.index()));
    }
  }

  /** Every row with text below the header, in the order of the file; must be closed. */
  public Stream<ReadLine> lines(Report report) {
    return report
        .rows(layout.sheet())
        .filter(row -> row.number() >= layout.firstDataRow())
        .map(this::read);
  }

  /** What a row below the header is. */
  public ReadLine read(RawRow row) {
    if (repeats(row, headers) || repeats(row, tags)) {
      return new Skipped(row.number(), Why.HEADER_AGAIN);
    }
    var read = record(row);
    return addsUp(row, read.values()) ? new Skipped(row.number(), Why.TOTALS) : read;
  }

  /** A row of which it is known that it is a record. */
  public ReadRow record(RawRow row) {
    return new ReadRow(row.number(), row.filtered(), values(row), row.cells());
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

  /** Most titles stand in their columns again; given up as soon as too few can. */
  private static boolean repeats(RawRow row, Titles titles) {
    int same = titles.asked;
    double enough = titles.asked * MOST_OF_THE_HEADER;
    for (int column = 0; column < titles.texts.size() && same >= enough; column++) {
      var title = titles.texts.get(column);
      boolean again = title.isEmpty() || title.equals(Blanks.clean(row.cell(column)));
      same -= again ? 0 : 1;
    }
    return titles.asked >= FEWEST_HEADERS && same >= enough;
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
