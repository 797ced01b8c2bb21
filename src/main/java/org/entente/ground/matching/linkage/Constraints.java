package org.entente.ground.matching.linkage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people decided about pairs of records: the same thing, different things, or different ones
 * that have to do with each other. It holds against all evidence.
 */
public record Constraints(List<Pair> same, List<Pair> different, List<Pair> related) {

  public Constraints {
    same = List.copyOf(same);
    different = List.copyOf(different);
    related = List.copyOf(related);
  }

  /** The ids of all records that are spoken of. */
  Set<String> named() {
    return Stream.of(same, different, related)
        .flatMap(List::stream)
        .flatMap(pair -> Stream.of(pair.left(), pair.right()))
        .collect(Collectors.toSet());
  }

  public static Constraints none() {
    return new Constraints(List.of(), List.of(), List.of());
  }
}
