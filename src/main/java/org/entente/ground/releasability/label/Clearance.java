package org.entente.ground.releasability.label;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;

/**
 * What a reader holds: the party it belongs to, that party's groups as of now, the level it is
 * cleared for in each policy, the values it holds of tags, and the level of Entente's own policy up
 * to which agreements in force let it read what certain parties marked.
 */
public record Clearance(
    PartyId party,
    Set<PartyId> groups,
    Map<String, String> levels,
    Map<TagOf, Set<String>> holds,
    Map<PartyId, String> agreed) {

  /** A tag of one policy: two policies may give one name to different things. */
  public record TagOf(String policy, String tag) {

    /** The tag as used in a policy; the tags of Entente's own policy mean the same in all. */
    static TagOf in(String policy, String tag) {
      var ours = tag.equals(Category.PURPOSE) || tag.equals(Category.RELEASABLE_TO);
      return new TagOf(ours ? Policy.ENTENTE : policy, tag);
    }
  }

  private static final int NOTHING = -1;

  public Clearance {
    groups = Set.copyOf(groups);
    levels = Map.copyOf(levels);
    holds = Map.copyOf(holds);
    agreed = Map.copyOf(agreed);
  }

  public static Clearance of(PartyId party, String ententeLevel) {
    return new Clearance(party, Set.of(), Map.of(Policy.ENTENTE, ententeLevel), Map.of(), Map.of());
  }

  public Clearance inGroups(Set<PartyId> resolved) {
    return new Clearance(party, resolved, levels, holds, agreed);
  }

  /** Cleared in further policies, by their names. */
  public Clearance alsoCleared(Map<String, String> further) {
    var all = new HashMap<>(further);
    all.putAll(levels);
    return new Clearance(party, groups, all, holds, agreed);
  }

  /** Reading for these purposes. */
  public Clearance forPurposes(Set<String> purposes) {
    var all = new HashMap<>(holds);
    all.put(TagOf.in(Policy.ENTENTE, Category.PURPOSE), purposes);
    return holding(all);
  }

  /** Holding these values of tags. */
  public Clearance holding(Map<TagOf, Set<String>> values) {
    return new Clearance(party, groups, levels, values, agreed);
  }

  /** Allowed by agreements to read what these parties marked, up to a level. */
  public Clearance agreedWith(Map<PartyId, String> grants) {
    return new Clearance(party, groups, levels, holds, grants);
  }

  /**
   * How high it reads in a policy what this party marked; below 0 for not at all. A policy that
   * says which of Entente's levels its own are worth needs no clearance of its own.
   */
  int rank(Policy policy, PartyId originator) {
    var own = Optional.ofNullable(levels.get(policy.name())).flatMap(policy::rank);
    var here = Optional.ofNullable(levels.get(Policy.ENTENTE)).map(policy::rankWorth);
    var granted = Optional.ofNullable(agreed.get(originator)).map(policy::rankWorth);
    return Stream.of(own.isPresent() ? own : here, granted)
        .flatMap(Optional::stream)
        .max(Integer::compare)
        .orElse(NOTHING);
  }

  boolean satisfies(String policy, Category category) {
    return switch (category.kind()) {
      case RESTRICTIVE -> holdsAll(policy, category);
      case PERMISSIVE -> holdsOne(policy, category);
      case INFORMATIVE -> true;
    };
  }

  private boolean holdsAll(String policy, Category category) {
    return !category.values().isEmpty()
        && held(policy, category.tag()).containsAll(category.values());
  }

  private boolean holdsOne(String policy, Category category) {
    if (Category.RELEASABLE_TO.equals(category.tag())) {
      return names(category, party) || groups.stream().anyMatch(group -> names(category, group));
    }
    var held = held(policy, category.tag());
    return category.values().stream().anyMatch(held::contains);
  }

  private Set<String> held(String policy, String tag) {
    return holds.getOrDefault(TagOf.in(policy, tag), Set.of());
  }

  private static boolean names(Category category, PartyId party) {
    return category.values().contains(party.value().toString());
  }
}
