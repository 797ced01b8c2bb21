package org.entente.ground.releasability.label;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;

/**
 * What a reader holds: the party it belongs to, that party's groups as of now, the level it is
 * cleared for in each policy, the values it holds of tags, and what agreements in force open of
 * what certain parties marked.
 */
public record Clearance(
    PartyId party,
    Set<PartyId> groups,
    Map<String, String> levels,
    Map<TagOf, Set<String>> holds,
    Set<Grant> grants) {

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
    grants = Set.copyOf(grants);
  }

  public static Clearance of(PartyId party, String ententeLevel) {
    return new Clearance(party, Set.of(), Map.of(Policy.ENTENTE, ententeLevel), Map.of(), Set.of());
  }

  public Clearance inGroups(Set<PartyId> resolved) {
    return new Clearance(party, resolved, levels, holds, grants);
  }

  /** Cleared in further policies, by their names. */
  public Clearance alsoCleared(Map<String, String> further) {
    var all = new HashMap<>(further);
    all.putAll(levels);
    return new Clearance(party, groups, all, holds, grants);
  }

  /** Reading for these purposes. */
  public Clearance forPurposes(Set<String> purposes) {
    var all = new HashMap<>(holds);
    all.put(TagOf.in(Policy.ENTENTE, Category.PURPOSE), purposes);
    return holding(all);
  }

  /** Holding these values of tags. */
  public Clearance holding(Map<TagOf, Set<String>> values) {
    return new Clearance(party, groups, levels, values, grants);
  }

  /**
   * Under agreements too. They open nothing to who is cleared only for what everybody may read:
   * such a person takes part without reading.
   */
  public Clearance agreedWith(Set<Grant> opened) {
    boolean reads = !Policy.mostOpenLevel().equals(levels.get(Policy.ENTENTE));
    return reads ? new Clearance(party, groups, levels, holds, opened) : this;
  }

  /**
   * The ways in which it may come to what a party marked: by what it holds, or by that and one
   * agreement; never by two agreements together.
   */
  Stream<Way> waysTo(PartyId originator) {
    var agreed =
        grants.stream()
            .filter(grant -> grant.giver().equals(originator))
            .map(grant -> new Way(this, Optional.of(grant)));
    return Stream.concat(Stream.of(new Way(this, Optional.empty())), agreed);
  }

  /** What the reader holds, with what one agreement adds. */
  record Way(Clearance reader, Optional<Grant> under) {

    boolean admits(Policy policy, Confidentiality said) {
      return policy.rank(said.level()).filter(needed -> rank(policy) >= needed).isPresent()
          && said.categories().stream().allMatch(category -> satisfies(said.policy(), category));
    }

    /**
     * How high it reads in a policy; below 0 for not at all. A policy that says which of Entente's
     * levels its own are worth needs no clearance of its own.
     */
    private int rank(Policy policy) {
      var own = Optional.ofNullable(reader.levels.get(policy.name())).flatMap(policy::rank);
      var here = Optional.ofNullable(reader.levels.get(Policy.ENTENTE)).map(policy::rankWorth);
      var granted = under.flatMap(Grant::level).map(policy::rankWorth);
      return Stream.of(own.isPresent() ? own : here, granted)
          .flatMap(Optional::stream)
          .max(Integer::compare)
          .orElse(NOTHING);
    }

    private boolean satisfies(String policy, Category category) {
      return switch (category.kind()) {
        case RESTRICTIVE -> holdsAll(policy, category);
        case PERMISSIVE -> holdsOne(policy, category);
        case INFORMATIVE -> true;
      };
    }

    private boolean holdsAll(String policy, Category category) {
      return !category.values().isEmpty()
          && category.values().stream().allMatch(value -> holds(policy, category.tag(), value));
    }

    private boolean holdsOne(String policy, Category category) {
      if (Category.RELEASABLE_TO.equals(category.tag())) {
        var named = Stream.concat(Stream.of(reader.party), reader.groups.stream());
        return Stream.concat(named, under.stream().map(Grant::agreement))
            .anyMatch(party -> category.values().contains(party.value().toString()));
      }
      return category.values().stream().anyMatch(value -> holds(policy, category.tag(), value));
    }

    private boolean holds(String policy, String tag, String value) {
      return reader.holds.getOrDefault(TagOf.in(policy, tag), Set.of()).contains(value)
          || (tag.equals(Category.PURPOSE)
              && under.filter(grant -> grant.purposes().contains(value)).isPresent());
    }
  }
}
