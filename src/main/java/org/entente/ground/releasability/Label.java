package org.entente.ground.releasability;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
}
