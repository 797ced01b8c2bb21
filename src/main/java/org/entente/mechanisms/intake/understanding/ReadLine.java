package org.entente.mechanisms.intake.understanding;

import java.util.List;
import java.util.Map;
import org.entente.mechanisms.intake.fields.Field;

/** One row below the header: either a record, or a row that is none and is left with a note. */
public sealed interface ReadLine {

  /** The number of the row in the file, from 1. */
  int row();

  /**
   * A record. {@code values} are cleaned of blanks and hold no blank ones; {@code cells} are as
   * given; {@code filtered} says that it was hidden in the file.
   */
  record ReadRow(int row, boolean filtered, Map<Field, String> values, List<String> cells)
      implements ReadLine {
    public ReadRow {
      values = Map.copyOf(values);
      cells = List.copyOf(cells);
    }

    /** The cleaned value of the field, blank when the row has none. */
    public String value(Field field) {
      return values.getOrDefault(field, "");
    }
  }

  /** A row that is no record. */
  record Skipped(int row, Why why) implements ReadLine {}

  /** Why a row is no record. */
  enum Why {
    /** It adds up the rows above it. */
    TOTALS,
    /** It repeats the header or the tags. */
    HEADER_AGAIN
  }
}
