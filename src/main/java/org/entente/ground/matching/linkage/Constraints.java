package org.entente.ground.matching.linkage;

import java.util.List;

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

  public static Constraints none() {
    return new Constraints(List.of(), List.of(), List.of());
  }
}
