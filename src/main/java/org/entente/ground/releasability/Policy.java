package org.entente.ground.releasability;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A security policy as data: its levels from the most open up, and the category tags it knows. */
public record Policy(String name, List<String> levels, Map<String, Category.Kind> tags) {

  public Policy {
    levels = List.copyOf(levels);
    tags = Map.copyOf(tags);
  }

  /** How high a level stands, 0 for the most open; empty when the policy does not know it. */
  public Optional<Integer> rank(String level) {
    int rank = levels.indexOf(level);
    return rank < 0 ? Optional.empty() : Optional.of(rank);
  }

  boolean knows(Category category) {
    return category.kind() == tags.get(category.tag());
  }
}
