package org.entente.mechanisms.intake.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.mechanisms.intake.prints.Print;
import org.entente.mechanisms.intake.prints.Prints;

/**
 * Watches rows go by for a column that identifies them, by its values alone: filled and different
 * in every row, without blanks inside (so no titles or descriptions). It is one when the same holds
 * of what was reported earlier and at least half of the values are the same both times. Holds 24
 * bytes a row for each column that may still be one, which soon are few.
 */
final class IdColumn {

  private static final int FEWEST_ROWS = 10;
  private static final double SAME_VALUES = 0.5;

  private final Map<String, Prints> candidates = new TreeMap<>();
  private int rows;

  /** Watches these columns. */
  IdColumn(Collection<String> headers) {
    headers.forEach(header -> candidates.put(header, new Prints()));
  }

  void look(Map<String, String> cells) {
    rows++;
    candidates
        .entrySet()
        .removeIf(each -> !differs(cells.getOrDefault(each.getKey(), "").strip(), each.getValue()));
  }

  private static boolean differs(String value, Prints earlier) {
    if (value.isEmpty() || value.chars().anyMatch(Character::isWhitespace)) {
      return false;
    }
    int known = earlier.size();
    return earlier.add(Print.of(value)) == known;
  }

  /** The columns that may still be one. */
  Collection<String> candidates() {
    return rows < FEWEST_ROWS ? List.of() : candidates.keySet();
  }

  /** The first column by name that identifies rows both here and there. */
  Optional<String> sharedWith(IdColumn earlier) {
    return candidates().stream()
        .filter(header -> earlier.candidates().contains(header))
        .filter(header -> sameValues(header, earlier))
        .findFirst();
  }

  private boolean sameValues(String header, IdColumn earlier) {
    var now = candidates.getOrDefault(header, new Prints());
    var before = earlier.candidates.getOrDefault(header, new Prints());
    return now.shared(before) >= SAME_VALUES * Math.min(now.size(), before.size());
  }
}
