package org.entente.ground.releasability.label;

import java.util.ArrayList;
import java.util.List;
import org.entente.ground.identity.PartyId;

/**
 * One marking in the shape of STANAG 4774 (ADatP-4774): how confidential a thing is, which party
 * says so, until when it is held back and when it is looked at again, and the same said in the
 * policies of others: who is cleared for an alternative needs no clearance in the marking's own.
 */
public record Marking(
    Confidentiality confidentiality,
    PartyId originator,
    Terms terms,
    List<Confidentiality> alternatives) {

  public Marking {
    alternatives = List.copyOf(alternatives);
  }

  /** A marking without terms and alternatives. */
  public Marking(Confidentiality confidentiality, PartyId originator) {
    this(confidentiality, originator, Terms.NONE, List.of());
  }

  public String policy() {
    return confidentiality.policy();
  }

  public String level() {
    return confidentiality.level();
  }

  public List<Category> categories() {
    return confidentiality.categories();
  }

  /** The values of a tag, over all categories of that tag. */
  public List<String> valuesOf(String tag) {
    return categories().stream()
        .filter(category -> category.tag().equals(tag))
        .flatMap(category -> category.values().stream())
        .distinct()
        .toList();
  }

  /** The same, said in another policy too. */
  public Marking orElse(Confidentiality alternative) {
    var all = new ArrayList<>(alternatives);
    all.add(alternative);
    return new Marking(confidentiality, originator, terms, all);
  }

  /** The category narrows the alternatives too: none of them opens a way around it. */
  Marking and(Category category) {
    return new Marking(
        confidentiality.and(category),
        originator,
        terms,
        alternatives.stream().map(other -> other.and(category)).toList());
  }

  Marking under(Terms changed) {
    return new Marking(confidentiality, originator, changed, alternatives);
  }
}
