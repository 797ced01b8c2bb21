package org.entente.mechanisms.intake.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.values.CountReader;
import org.entente.mechanisms.intake.values.DateReader;
import org.entente.mechanisms.intake.values.Remembered;
import org.entente.mechanisms.intake.values.When;
import org.jspecify.annotations.Nullable;

/**
 * How the dates and numbers of each column are written, settled by all values of the column: one
 * walk through the sheet, keeping only distinct values up to a bound.
 */
public final class SettledValues {

  private static final int DISTINCT_KEPT = 5_000;

  private final Map<Field, DateReader> dates;
  private final Map<Field, CountReader> counts;
  private final Map<Field, Remembered<String, Optional<When>>> datesRead =
      new EnumMap<>(Field.class);
  private final Map<Field, Remembered<String, Optional<BigDecimal>>> countsRead =
      new EnumMap<>(Field.class);

  private SettledValues(Map<Field, DateReader> dates, Map<Field, CountReader> counts) {
    this.dates = dates;
    this.counts = counts;
    dates.forEach((field, reader) -> datesRead.put(field, new Remembered<>(reader::read)));
    counts.forEach((field, reader) -> countsRead.put(field, new Remembered<>(reader::read)));
  }

  /** Settles by all rows of a sheet. */
  public static SettledValues of(Report report, Layout layout) {
    return of(report, layout, Map.of());
  }

  /** The same, where it was decided how columns (by name) are written that do not tell. */
  public static SettledValues of(Report report, Layout layout, Map<String, Writing> decided) {
    var collector = collector(layout, decided);
    try (var lines = new RowReader(layout).lines(report)) {
      lines.forEach(
          line -> {
            if (line instanceof ReadRow row) {
              collector.look(row);
            }
          });
    }
    return collector.settled();
  }

  /**
   * To be shown the rows of a table, one after the other; it may be decided how columns (by name)
   * are written that do not tell.
   */
  public static Collector collector(Layout layout, Map<String, Writing> decided) {
    return new Collector(layout, byField(layout, decided));
  }

  private static Optional<DateReader> decidedDates(Optional<Writing> decided) {
    return decided.flatMap(
        writing ->
            switch (writing) {
              case DAY_FIRST -> Optional.of(new DateReader(DateReader.Order.DAY_FIRST));
              case MONTH_FIRST -> Optional.of(new DateReader(DateReader.Order.MONTH_FIRST));
              case DECIMAL_POINT, DECIMAL_COMMA -> Optional.empty();
            });
  }

  private static Optional<CountReader> decidedCounts(Optional<Writing> decided) {
    return decided.flatMap(
        writing ->
            switch (writing) {
              case DECIMAL_POINT -> Optional.of(new CountReader(CountReader.Mark.POINT));
              case DECIMAL_COMMA -> Optional.of(new CountReader(CountReader.Mark.COMMA));
              case DAY_FIRST, MONTH_FIRST -> Optional.empty();
            });
  }

  private static Map<Field, Writing> byField(Layout layout, Map<String, Writing> decided) {
    var byField = new EnumMap<Field, Writing>(Field.class);
    var names = layout.names();
    for (var column : layout.columns()) {
      Optional.ofNullable(decided.get(names.get(column.index())))
          .ifPresent(writing -> column.field().ifPresent(field -> byField.put(field, writing)));
    }
    return byField;
  }

  /** Keeps the distinct values of each column of dates or numbers, up to a bound. */
  public static final class Collector {

    private final Map<Field, Set<String>> written = new EnumMap<>(Field.class);

    private final Map<Field, Writing> decided;

    private Collector(Layout layout, Map<Field, Writing> decided) {
      this.decided = decided;
      for (var column : layout.columns()) {
        column
            .field()
            .filter(field -> field.isDate() || field.isCount())
            .ifPresent(field -> written.put(field, new LinkedHashSet<>()));
      }
    }

    /** Takes the values of a row in. */
    public void look(ReadRow row) {
      written.forEach((field, values) -> keep(row.value(field), values));
    }

    private static void keep(String value, Set<String> values) {
      if (!value.isEmpty() && values.size() < DISTINCT_KEPT) {
        values.add(value);
      }
    }

    /** What the values seen so far settle. */
    public SettledValues settled() {
      var dates = new EnumMap<Field, DateReader>(Field.class);
      var counts = new EnumMap<Field, CountReader>(Field.class);
      written.forEach(
          (field, values) -> {
            var writing = Optional.ofNullable(decided.get(field));
            if (field.isDate()) {
              var found = DateReader.forColumn(values);
              dates.put(field, found.settled() ? found : decidedDates(writing).orElse(found));
            } else {
              var found = CountReader.forColumn(values);
              counts.put(field, found.settled() ? found : decidedCounts(writing).orElse(found));
            }
          });
      return new SettledValues(dates, counts);
    }
  }

  /** How the columns (by name) are written for which that is settled. */
  public Map<String, Writing> writings(Layout layout) {
    var writings = new HashMap<String, Writing>();
    var names = layout.names();
    for (var column : layout.columns()) {
      column
          .field()
          .flatMap(this::writing)
          .ifPresent(writing -> writings.put(names.get(column.index()), writing));
    }
    return writings;
  }

  private Optional<Writing> writing(Field field) {
    var date = Optional.ofNullable(dates.get(field)).map(DateReader::order);
    var count = Optional.ofNullable(counts.get(field)).map(CountReader::decimalMark);
    return date.flatMap(
            order ->
                switch (order) {
                  case DAY_FIRST -> Optional.of(Writing.DAY_FIRST);
                  case MONTH_FIRST -> Optional.of(Writing.MONTH_FIRST);
                  case NOT_ASKED, OPEN, MIXED -> Optional.<Writing>empty();
                })
        .or(
            () ->
                count.flatMap(
                    mark ->
                        switch (mark) {
                          case POINT -> Optional.of(Writing.DECIMAL_POINT);
                          case COMMA -> Optional.of(Writing.DECIMAL_COMMA);
                          case NOT_ASKED, OPEN -> Optional.empty();
                        }));
  }

  /** The date a row gives for the field; nothing when blank, unreadable or ambiguous. */
  public Optional<When> date(ReadRow row, Field field) {
    return read(datesRead.get(field), row.value(field));
  }

  /** The number a row gives for the field; nothing when blank, unreadable or ambiguous. */
  public Optional<BigDecimal> count(ReadRow row, Field field) {
    return read(countsRead.get(field), row.value(field));
  }

  private static <T> Optional<T> read(
      @Nullable Remembered<String, Optional<T>> reader, String value) {
    return reader == null || value.isEmpty() ? Optional.empty() : reader.apply(value);
  }

  /** The fields whose way of writing the values do not settle: to be asked once per column. */
  public List<Field> toAsk() {
    var open = new ArrayList<Field>();
    dates.forEach(
        (field, reader) -> {
          switch (reader.order()) {
            case OPEN, MIXED -> open.add(field);
            case DAY_FIRST, MONTH_FIRST, NOT_ASKED -> {}
          }
        });
    counts.forEach(
        (field, reader) -> {
          if (reader.decimalMark() == CountReader.Mark.OPEN) {
            open.add(field);
          }
        });
    return List.copyOf(open);
  }
}
