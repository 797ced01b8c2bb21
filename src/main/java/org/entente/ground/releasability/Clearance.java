package org.entente.ground.releasability;

import java.util.Map;
import java.util.Set;
import org.entente.ground.identity.PartyId;

/**
 * What a reader holds: the party it belongs to, that party's groups as of now, the level it is
 * cleared for in each policy, and the restrictive values it holds by tag.
 */
public record Clearance(
    PartyId party,
    Set<PartyId> groups,
    Map<String, String> levels,
    Map<String, Set<String>> holds) {

  public Clearance {
    groups = Set.copyOf(groups);
    levels = Map.copyOf(levels);
    holds = Map.copyOf(holds);
  }

  public static Clearance of(PartyId party, String ententeLevel) {
    return new Clearance(party, Set.of(), Map.of(Policy.ENTENTE, ententeLevel), Map.of());
  }

  public Clearance inGroups(Set<PartyId> resolved) {
    return new Clearance(party, resolved, levels, holds);
  }

  boolean holdsAll(Category category) {
    return !category.values().isEmpty()
        && holds.getOrDefault(category.tag(), Set.of()).containsAll(category.values());
  }

  boolean holdsOne(Category category) {
    if (Category.RELEASABLE_TO.equals(category.tag())) {
      return names(category, party) || groups.stream().anyMatch(group -> names(category, group));
    }
    var held = holds.getOrDefault(category.tag(), Set.of());
    return category.values().stream().anyMatch(held::contains);
  }

  private static boolean names(Category category, PartyId party) {
    return category.values().contains(party.value().toString());
  }
}
