package org.entente.ground.releasability;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;

/**
 * A confidentiality label in the shape of STANAG 4774: a policy, one of its levels, categories, and
 * the party that put it on. Two equal labels are interned as one small number.
 */
public record Label(String policy, String level, List<Category> categories, PartyId originator) {

  public Label {
    categories = List.copyOf(categories);
  }

  /** A label of Entente's own policy that names no party: all who are cleared for the level. */
  public static Label of(String level, PartyId originator) {
    return new Label(Policy.ENTENTE, level, List.of(), originator);
  }

  /** The same level, released only to the named parties (and, always, to the originator). */
  public Label releasableTo(Collection<PartyId> parties) {
    var values =
        parties.stream()
            .map(party -> party.value().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    var only = new Category(Category.Kind.PERMISSIVE, Category.RELEASABLE_TO, values);
    return new Label(policy, level, List.of(only), originator);
  }

  /**
   * The label of what is made of two things: the higher level and every category of both, so that
   * who reads it may read either. Labels of different policies cannot be joined.
   */
  public Label join(Label other, PartyId joiner) {
    if (equals(other)) {
      return this;
    }
    if (!policy.equals(other.policy)) {
      throw new IllegalArgumentException("no join of " + policy + " and " + other.policy);
    }
    var both = Stream.concat(categories.stream(), other.categories.stream()).distinct().toList();
    var originators = originator.equals(other.originator) ? originator : joiner;
    return new Label(policy, higher(other), both, originators);
  }

  private String higher(Label other) {
    var levels = Policy.find(policy).map(Policy::levels).orElse(List.of());
    return levels.indexOf(level) >= levels.indexOf(other.level) ? level : other.level;
  }
}
