package org.entente.ground.releasability;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;

/**
 * A confidentiality label in the shape of STANAG 4774: a policy, one of its levels, categories, and
 * the party that put it on. What is made of several things may carry further labels besides, and is
 * read by who may read under each of them; the one of the highest level stands first. Two equal
 * labels are interned as one small number.
 */
public record Label(
    String policy,
    String level,
    List<Category> categories,
    PartyId originator,
    List<Label> besides) {

  /** Who put on a label that follows from those of several parties: none of them. */
  public static final PartyId NOBODY = new PartyId(new UUID(0, 0));

  private static final Comparator<Label> HIGHEST_FIRST =
      Comparator.comparing(Label::rank, Comparator.reverseOrder()).thenComparing(Label::toString);

  public Label {
    categories = List.copyOf(categories);
    besides = List.copyOf(besides);
  }

  public Label(String policy, String level, List<Category> categories, PartyId originator) {
    this(policy, level, categories, originator, List.of());
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
   * The label of what is made of two things: read by who may read either, and by nobody else. Who
   * put one of them on reads no more of the other for it.
   */
  public Label join(Label other) {
    var byWords =
        joined(Stream.concat(each(), other.each()), it -> it.putOnBy(NOBODY), Label::alike);
    var byOriginator =
        joined(byWords, it -> List.of(it.policy, it.originator), Label::ofOneOriginator);
    return all(byOriginator.sorted(HIGHEST_FIRST).toList());
  }

  /** The label under which only those read who may read under each of these. */
  static Label all(List<Label> labels) {
    return labels.getFirst().and(labels.subList(1, labels.size()));
  }

  private static Stream<Label> joined(
      Stream<Label> labels, Function<Label, Object> by, BinaryOperator<Label> both) {
    return labels
        .collect(toMap(by, Function.identity(), both, LinkedHashMap::new))
        .values()
        .stream();
  }

  /** Two that say the same: who put on one of them has to be cleared for the other. */
  private static Label alike(Label one, Label other) {
    return one.equals(other) ? one : one.putOnBy(NOBODY);
  }

  private static Label ofOneOriginator(Label one, Label other) {
    var categories =
        Stream.concat(one.categories.stream(), other.categories.stream())
            .distinct()
            .sorted(Comparator.comparing(Category::toString))
            .toList();
    var higher = HIGHEST_FIRST.compare(one, other) <= 0 ? one : other;
    return new Label(one.policy, higher.level, categories, one.originator);
  }

  private Label putOnBy(PartyId party) {
    return new Label(policy, level, categories, party);
  }

  private Label and(List<Label> others) {
    return new Label(policy, level, categories, originator, others);
  }

  /** This without what it carries besides, and that: who clears each of them clears this. */
  public Stream<Label> each() {
    return Stream.concat(Stream.of(and(List.of())), besides.stream());
  }

  /** How high its level stands; one that its policy does not know releases to nobody. */
  private int rank() {
    return Policy.find(policy).flatMap(known -> known.rank(level)).orElse(Integer.MAX_VALUE);
  }
}
