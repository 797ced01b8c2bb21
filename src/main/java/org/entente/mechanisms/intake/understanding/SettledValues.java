package org.entente.mechanisms.intake.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.values.CountReader;
import org.entente.mechanisms.intake.values.DateReader;
import org.entente.mechanisms.intake.values.When;

/**
 * How the dates and numbers of each column are written, settled by all values of the column: one
 * walk through the sheet, keeping only distinct values up to a bound.
 */
public final class SettledValues {

  private static final int DISTINCT_KEPT = 5_000;

  private final Map<Field, DateReader> dates;
  private final Map<Field, CountReader> counts;

  private SettledValues(Map<Field, DateReader> dates, Map<Field, CountReader> counts) {
    this.dates = dates;
    this.counts = counts;
  }

  /** Settles by all rows of a sheet. */
  public static SettledValues of(Report report, Layout layout) {
    var collector = collector(layout);
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

  /** To be shown the rows of a table, one after the other. */
  public static Collector collector(Layout layout) {
    return new Collector(layout);
  }

  /** Keeps the distinct values of each column of dates or numbers, up to a bound. */
  public static final class Collector {

    private final Map<Field, Set<String>> written = new EnumMap<>(Field.class);

    private Collector(Layout layout) {
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
            if (field.isDate()) {
              dates.put(field, DateReader.forColumn(values));
            } else {
              counts.put(field, CountReader.forColumn(values));
            }
          });
      return new SettledValues(dates, counts);
    }
  }

  /** The date a row gives for the field; nothing when blank, unreadable or ambiguous. */
  public Optional<When> date(ReadRow row, Field field) {
    return Optional.ofNullable(dates.get(field)).flatMap(reader -> reader.read(row.value(field)));
  }

  /** The number a row gives for the field; nothing when blank, unreadable or ambiguous. */
  public Optional<BigDecimal> count(ReadRow row, Field field) {
    return Optional.ofNullable(counts.get(field)).flatMap(reader -> reader.read(row.value(field)));
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
