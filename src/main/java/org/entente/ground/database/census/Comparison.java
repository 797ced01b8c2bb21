package org.entente.ground.database.census;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A copy held to what it was made of. Where the node was at work, a table that was written to while
 * the copy was made is compared with nothing, and named.
 *
 * @param same tables with the same rows on both sides
 * @param rows how many rows these have
 * @param changed tables that changed meanwhile
 * @param differing tables of which the copy holds something else
 */
public record Comparison(int same, long rows, List<String> changed, List<String> differing) {

  public Comparison {
    changed = List.copyOf(changed);
    differing = List.copyOf(differing);
  }

  /** The copy beside its source as that was before and after. */
  public static Comparison of(Census before, Census after, Census copy) {
    var still = all(before, after);
    still.removeIf(table -> !sameIn(table, before, after));
    var changed = all(before, after);
    changed.removeAll(still);
    var compared = all(before, copy);
    compared.removeAll(changed);
    var differing = new TreeSet<>(compared);
    differing.removeIf(table -> sameIn(table, before, copy));
    compared.removeAll(differing);
    long rows =
        before.tables().entrySet().stream()
            .filter(table -> compared.contains(table.getKey()))
            .mapToLong(table -> table.getValue().rows())
            .sum();
    return new Comparison(compared.size(), rows, List.copyOf(changed), List.copyOf(differing));
  }

  public boolean holds() {
    return differing.isEmpty();
  }

  private static SortedSet<String> all(Census one, Census other) {
    var names = new TreeSet<>(one.tables().keySet());
    names.addAll(other.tables().keySet());
    return names;
  }

  private static boolean sameIn(String table, Census one, Census other) {
    var counted = one.tables().get(table);
    return counted != null && counted.equals(other.tables().get(table));
  }
}
