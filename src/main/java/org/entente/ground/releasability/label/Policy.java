package org.entente.ground.releasability.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A security policy as data: its levels from the most open up, the category tags it knows, the
 * rules a marking must keep, and what its levels are worth in Entente's own policy on this node
 * (none for a policy that wants clearances of its own).
 */
public record Policy(
    String name, List<String> levels, List<Tag> tags, List<Rule> rules, Map<String, String> worth) {

  /** The name of Entente's own policy. */
  public static final String ENTENTE = "entente";

  private static final int NOTHING = -1;

  /**
   * A tag, how it binds, and its values; none for a tag whose values are open, as parties are. One
   * name may bind in several ways, with values of their own.
   */
  public record Tag(String name, Category.Kind kind, Set<String> values) {

    public Tag {
      values = Set.copyOf(values);
    }

    boolean knows(Category category) {
      return name.equals(category.tag())
          && kind == category.kind()
          && (values.isEmpty() || values.containsAll(category.values()));
    }
  }

  /** What is wrong with a marking under this policy. */
  public sealed interface Fault {

    record UnknownLevel(String level) implements Fault {}

    /** The tag is unknown, binds in another way, or lacks one of the values. */
    record UnknownCategory(Category category) implements Fault {}

    record BrokenRule(Rule rule) implements Fault {}
  }

  public Policy {
    levels = List.copyOf(levels);
    tags = List.copyOf(tags);
    rules = List.copyOf(rules);
    worth = Map.copyOf(worth);
  }

  /** This policy with further tags beside its own. */
  Policy knowing(List<Tag> further) {
    var all = Stream.concat(tags.stream(), further.stream()).distinct().toList();
    return new Policy(name, levels, all, rules, worth);
  }

  /** How high a level stands, 0 for the most open; empty when the policy does not know it. */
  public Optional<Integer> rank(String level) {
    int rank = levels.indexOf(level);
    return rank < 0 ? Optional.empty() : Optional.of(rank);
  }

  /** What is wrong with what is said in this policy; nothing for a valid one. */
  public List<Fault> faults(Confidentiality said) {
    var level =
        Stream.of(said.level())
            .filter(each -> rank(each).isEmpty())
            .map(each -> (Fault) new Fault.UnknownLevel(each));
    var categories =
        said.categories().stream()
            .filter(each -> !knows(each))
            .map(each -> (Fault) new Fault.UnknownCategory(each));
    var broken =
        rules.stream()
            .filter(rule -> !rule.keptBy(said))
            .map(rule -> (Fault) new Fault.BrokenRule(rule));
    return Stream.of(level, categories, broken).flatMap(each -> each).toList();
  }

  /** The highest level here that is worth no more than this level of Entente's own policy. */
  int rankWorth(String ententeLevel) {
    int held = ententeLevels().indexOf(ententeLevel);
    return levels.stream()
        .filter(level -> worthOf(level).filter(same -> notAbove(same, held)).isPresent())
        .mapToInt(levels::indexOf)
        .max()
        .orElse(NOTHING);
  }

  private static boolean notAbove(String ententeLevel, int rank) {
    return ententeLevels().indexOf(ententeLevel) <= rank;
  }

  /** What a level is worth in Entente's own policy; empty where the policy does not say it. */
  public Optional<String> worthOf(String level) {
    return name.equals(ENTENTE)
        ? Optional.of(level).filter(levels::contains)
        : Optional.ofNullable(worth.get(level));
  }

  private boolean knows(Category category) {
    return tags.stream().anyMatch(tag -> tag.knows(category));
  }

  /** The levels of Entente's own policy, from the most open up. */
  public static List<String> ententeLevels() {
    return Policies.shipped().entente().levels();
  }

  /** What everybody who takes part may read. */
  public static String mostOpenLevel() {
    return ententeLevels().getFirst();
  }
}
