package org.entente.registers.activities.linking.ties;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.mechanisms.review.Pair;

/** Which activities are one: each two that were said to be the same, and so those in a row. */
final class SameOnes {

  private final Map<UUID, UUID> standsFor = new HashMap<>();

  SameOnes(Collection<Pair> same) {
    for (var pair : same) {
      var one = foremost(pair.left());
      var other = foremost(pair.right());
      if (!one.equals(other)) {
        standsFor.put(one, other);
      }
    }
  }

  /** The one that stands for it, itself if it is alone. */
  UUID foremost(UUID activity) {
    var at = activity;
    while (standsFor.containsKey(at)) {
      at = standsFor.get(at);
    }
    return at;
  }

  /** How many have another that stands for them. */
  int joined() {
    return standsFor.size();
  }
}
