package org.entente.ground.releasability.label;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;

/**
 * What a record carries: the markings that a reader must be cleared for, every one of them. What is
 * reported carries one; what is made of several things carries the markings of all. Two equal
 * labels are interned as one small number. An empty list is refused: no marking is not an open one.
 */
public record Label(List<Marking> markings) {

  private static final Comparator<Marking> ONE_ORDER = Comparator.comparing(Marking::toString);

  public Label {
    if (markings.isEmpty()) {
      throw new IllegalArgumentException("a label needs a marking");
    }
    markings = markings.stream().distinct().sorted(ONE_ORDER).toList();
  }

  public Label(Marking marking) {
    this(List.of(marking));
  }

  /** A label of one marking without terms and alternatives. */
  public Label(String policy, String level, List<Category> categories, PartyId originator) {
    this(new Marking(new Confidentiality(policy, level, categories), originator));
  }

  /** A label of Entente's own policy that names no party: all who are cleared for the level. */
  public static Label of(String level, PartyId originator) {
    return new Label(Policy.ENTENTE, level, List.of(), originator);
  }

  /** The same, released only to the named parties (and, always, to the originator). */
  public Label releasableTo(Collection<PartyId> parties) {
    return permitting(
        Category.RELEASABLE_TO, parties.stream().map(party -> party.value().toString()));
  }

  /** The same, released only to who reads for one of these purposes. */
  public Label forPurposes(Collection<String> purposes) {
    return permitting(Category.PURPOSE, purposes.stream());
  }

  /** The same, held back from all but its originator until the instant. */
  public Label embargoedUntil(Instant end) {
    return each(marking -> marking.under(marking.terms().heldUntil(end)));
  }

  /** The same with these terms. */
  public Label under(Terms terms) {
    return each(marking -> marking.under(terms));
  }

  /**
   * The label of what is made of both: a reader is cleared for it exactly when cleared for either
   * one, whatever their policies and originators.
   */
  public Label join(Label other) {
    return new Label(Stream.concat(markings.stream(), other.markings.stream()).toList());
  }

  /** What a reader is told first: the only marking of what is reported, else the highest. */
  public Marking foremost() {
    return markings.stream().max(Comparator.comparingInt(Label::height)).orElseThrow();
  }

  public String policy() {
    return foremost().policy();
  }

  public String level() {
    return foremost().level();
  }

  /** Who put it on; of what is made of several, who put on the highest. */
  public PartyId originator() {
    return foremost().originator();
  }

  /** The categories of all markings: each must be met. */
  public List<Category> categories() {
    return markings.stream().flatMap(marking -> marking.categories().stream()).distinct().toList();
  }

  private Label permitting(String tag, Stream<String> values) {
    var sorted = values.collect(Collectors.toCollection(TreeSet::new));
    var category = new Category(Category.Kind.PERMISSIVE, tag, sorted);
    return each(marking -> marking.and(category));
  }

  private Label each(UnaryOperator<Marking> change) {
    return new Label(markings.stream().map(change).toList());
  }

  /** What no shipped policy ranks stands above all that one does. */
  private static int height(Marking marking) {
    return Policies.shipped()
        .find(marking.policy())
        .flatMap(policy -> policy.rank(marking.level()))
        .orElse(Integer.MAX_VALUE);
  }
}
