package org.entente.readings.noticing.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Activities that go on at the same time, each by a chain of others at least. */
final class Meetings {

  private Meetings() {}

  /** The groups of those whose days meet, in the order of their beginning; undated ones in none. */
  static List<List<Seen>> of(Collection<Seen> some) {
    var dated =
        some.stream()
            .filter(Seen::dated)
            .sorted(Comparator.comparing(Seen::from).thenComparing(Seen::id))
            .toList();
    var all = new ArrayList<List<Seen>>();
    var until = LocalDate.MIN;
    for (var seen : dated) {
      if (all.isEmpty() || seen.from().isAfter(until)) {
        all.add(new ArrayList<>());
        until = seen.until();
      }
      all.getLast().add(seen);
      until = seen.until().isAfter(until) ? seen.until() : until;
    }
    return all;
  }
}
