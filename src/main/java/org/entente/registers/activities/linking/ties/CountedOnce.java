package org.entente.registers.activities.linking.ties;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.mechanisms.review.Pair;

/** How many reports there are, and of how many activities: those said to be the same are one. */
public record CountedOnce(long reports, long activities) {

  /** Each two that were said to be the same stand for one, and so do those in a row. */
  public static CountedOnce of(long reports, Collection<Pair> same) {
    var standsFor = new HashMap<UUID, UUID>();
    long joined = 0;
    for (var pair : same) {
      var one = foremost(pair.left(), standsFor);
      var other = foremost(pair.right(), standsFor);
      if (!one.equals(other)) {
        standsFor.put(one, other);
        joined++;
      }
    }
    return new CountedOnce(reports, reports - joined);
  }

  private static UUID foremost(UUID record, Map<UUID, UUID> standsFor) {
    var at = record;
    while (standsFor.containsKey(at)) {
      at = standsFor.get(at);
    }
    return at;
  }
}
