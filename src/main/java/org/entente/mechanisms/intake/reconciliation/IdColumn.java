package org.entente.mechanisms.intake.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the column that identifies rows, by its values alone: filled and different in every row,
 * now and earlier, without blanks inside (so no titles or descriptions), and at least half of the
 * values the same both times.
 */
final class IdColumn {

  private static final int FEWEST_ROWS = 10;
  private static final double SAME_VALUES = 0.5;

  private IdColumn() {}

  static Optional<String> find(List<Row> rows, List<Prior> priors) {
    if (rows.size() < FEWEST_ROWS || priors.size() < FEWEST_ROWS) {
      return Optional.empty();
    }
    var now = rows.stream().map(Row::cells).toList();
    var before = priors.stream().map(Prior::cells).toList();
    return new TreeSet<>(now.getFirst().keySet())
        .stream().filter(header -> identifies(header, now, before)).findFirst();
  }

  private static boolean identifies(
      String header, List<Map<String, String>> now, List<Map<String, String>> before) {
    var current = distinct(header, now);
    var earlier = distinct(header, before);
    if (current.size() < now.size() || earlier.size() < before.size()) {
      return false;
    }
    long same = current.stream().filter(earlier::contains).count();
    return same >= SAME_VALUES * Math.min(now.size(), before.size());
  }

  /** The values of the column; fewer than there are rows when one is blank or comes twice. */
  private static Set<String> distinct(String header, List<Map<String, String>> rows) {
    var values = new HashSet<String>();
    for (var cells : rows) {
      var value = cells.getOrDefault(header, "").strip();
      if (!value.isEmpty() && value.chars().noneMatch(Character::isWhitespace)) {
        values.add(value);
      }
    }
    return values;
  }
}
