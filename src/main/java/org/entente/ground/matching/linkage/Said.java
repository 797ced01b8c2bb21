package org.entente.ground.matching.linkage;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.entente.ground.matching.clusters.Agglomeration;
import org.entente.ground.matching.clusters.Links;

/**
 * What people said about pairs, by the numbers of records; ids that are not here are passed over.
 */
final class Said {

  private final SortedMap<Long, Boolean> about = new TreeMap<>();

  static Said of(Constraints constraints, Ids ids) {
    var said = new Said();
    said.take(constraints.different(), false, ids);
    said.take(constraints.related(), false, ids);
    said.take(constraints.same(), true, ids);
    return said;
  }

  private void take(Collection<Pair> pairs, boolean same, Ids ids) {
    for (var pair : pairs) {
      var left = ids.left(pair.left());
      var right = ids.right(pair.right());
      if (left.isPresent() && right.isPresent() && left.getAsInt() != right.getAsInt()) {
        about.put(key(left.getAsInt(), right.getAsInt()), same);
      }
    }
  }

  boolean isEmpty() {
    return about.isEmpty();
  }

  /** Beyond all evidence, for or against; nothing where nobody said anything. */
  OptionalDouble logOdds(int one, int other) {
    var same = about.isEmpty() ? null : about.get(key(one, other));
    return same == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(same ? Agglomeration.CERTAIN : -Agglomeration.CERTAIN);
  }

  /** The pairs that were said to be one thing, by {@link Links#key}. */
  LongStream same() {
    return about.entrySet().stream().filter(Map.Entry::getValue).mapToLong(Map.Entry::getKey);
  }

  private static long key(int one, int other) {
    return Links.key(Math.min(one, other), Math.max(one, other));
  }
}
