package org.entente.mechanisms.intake.repairs;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Repair;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;

/**
 * Mends rows as a person decided for all that share an issue. Only what the row is understood to
 * say is mended; its cells stay as given, so that it is known again next time.
 */
public final class Mending {

  private final Set<Repair> repairs;
  private final Set<Integer> leftOut;
  private final Function<String, Optional<Field>> fields;
  private final String reporter;

  /**
   * Fields are found by the name under which the cells of a column are kept; the reporter is the
   * name of the partner whose report it is.
   */
  public Mending(
      Instructions instructions, Function<String, Optional<Field>> fields, String reporter) {
    this.repairs =
        instructions.repairs().stream()
            .filter(repair -> repair.deed() != Repair.Deed.FILL_DOWN)
            .collect(Collectors.toSet());
    this.leftOut = instructions.leftOut();
    this.fields = fields;
    this.reporter = reporter;
  }

  /**
   * The row as it is to be taken; nothing when it is to be left out. A repair is made once, but for
   * blanking, which several cells may call for and which leaves fewer each time: so mending ends.
   */
  public Optional<ReadRow> mend(ReadRow given, Function<ReadRow, List<RowIssue>> complaints) {
    if (leftOut.contains(given.row())) {
      return Optional.empty();
    }
    var row = given;
    var open = new HashSet<>(repairs);
    while (!open.isEmpty()) {
      var next = first(open, complaints.apply(row));
      if (next.isEmpty()) {
        return Optional.of(row);
      }
      var asked = next.get();
      if (asked.repair().deed() == Repair.Deed.LEAVE_OUT) {
        return Optional.empty();
      }
      var mended = done(row, asked);
      boolean mayRepeat = asked.repair().deed() == Repair.Deed.BLANK_CELL;
      if (!mayRepeat || mended.equals(row)) {
        open.remove(asked.repair());
      }
      row = mended;
    }
    return Optional.of(row);
  }

  /** A repair, and the issue of a row that asks for it. */
  private record Asked(Repair repair, RowIssue issue) {}

  private static Optional<Asked> first(Set<Repair> open, List<RowIssue> complaints) {
    return complaints.stream()
        .flatMap(
            issue ->
                open.stream()
                    .filter(repair -> repair.mends(issue))
                    .map(repair -> new Asked(repair, issue)))
        .findFirst();
  }

  private ReadRow done(ReadRow row, Asked asked) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(row.values());
    switch (asked.repair().deed()) {
      case SWAP_DAYS -> swap(values);
      case BLANK_CELL -> fields.apply(asked.issue().column()).ifPresent(values::remove);
      case REPORTER -> values.put(Field.ORG_NAME, reporter);
      case FILL_DOWN, LEAVE_OUT ->
          throw new IllegalArgumentException("no row by itself is mended so");
    }
    return new ReadRow(row.row(), row.filtered(), values, row.cells());
  }

  private static void swap(Map<Field, String> values) {
    var start = Optional.ofNullable(values.remove(Field.START));
    var end = Optional.ofNullable(values.remove(Field.END));
    end.ifPresent(day -> values.put(Field.START, day));
    start.ifPresent(day -> values.put(Field.END, day));
  }
}
