package org.entente.mechanisms.intake.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Sheet;

/**
 * The rows of a sheet that are looked at to understand it: the first ones, and some from further
 * down. {@code rowsSeen} counts rows with text, up to a limit beyond which more do not matter.
 */
record SheetSample(Sheet sheet, List<RawRow> first, List<RawRow> further, int rowsSeen) {

  private static final int FIRST_ROWS = 225;
  private static final int EVERY = 24;
  private static final int FURTHER_ROWS = 200;
  private static final int ENOUGH = FIRST_ROWS + EVERY * FURTHER_ROWS;

  SheetSample {
    first = List.copyOf(first);
    further = List.copyOf(further);
  }

  static SheetSample of(Sheet sheet, Stream<RawRow> rows) {
    var first = new ArrayList<RawRow>();
    var further = new ArrayList<RawRow>();
    int seen = 0;
    var each = rows.iterator();
    while (seen < ENOUGH && each.hasNext()) {
      var row = each.next();
      if (++seen <= FIRST_ROWS) {
        first.add(row);
      } else if (seen % EVERY == 0) {
        further.add(row);
      }
    }
    return new SheetSample(sheet, first, further, seen);
  }

  /** The sampled rows from {@code firstDataRow} on. */
  List<RawRow> dataFrom(int firstDataRow) {
    return Stream.concat(first.stream(), further.stream())
        .filter(row -> row.number() >= firstDataRow)
        .toList();
  }

  /** How many of the rows seen stand from {@code firstDataRow} on, sampled or not. */
  int rowsFrom(int firstDataRow) {
    long above = first.stream().filter(row -> row.number() < firstDataRow).count();
    return rowsSeen - (int) above;
  }
}
