package org.entente.reference.partners;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Category;
import org.entente.ground.releasability.Label;
import org.entente.ground.releasability.Labels;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Component;

/**
 * Says labels in words: the level, and to whom it is released; parties that the reader may not know
 * are counted, not named.
 */
@Component
public class LabelWords {

  private final Labels labels;
  private final Partners partners;

  LabelWords(Labels labels, Partners partners) {
    this.labels = labels;
    this.partners = partners;
  }

  /** The label with this number, for whoever reads. */
  public String say(int label, Audience audience, Words words) {
    return say(Set.of(label), audience, words).getOrDefault(label, "");
  }

  /** Several labels at once, by their numbers. */
  public Map<Integer, String> say(Collection<Integer> numbers, Audience audience, Words words) {
    var found = new TreeMap<Integer, Label>();
    numbers.forEach(number -> found.put(number, labels.get(number)));
    var parties =
        found.values().stream().flatMap(each -> only(each).stream()).flatMap(List::stream).toList();
    var names = names(parties, audience, words);
    var said = new TreeMap<Integer, String>();
    found.forEach((number, label) -> said.put(number, say(label, names, words)));
    return said;
  }

  private Map<PartyId, String> names(List<PartyId> parties, Audience audience, Words words) {
    return partners.listOf(parties, audience).stream()
        .collect(Collectors.toMap(Party::id, party -> party.nameIn(words.language().locale())));
  }

  /** The parties to whom it is released by all that it says; empty when it names none. */
  private static Optional<List<PartyId>> only(Label label) {
    return label
        .each()
        .flatMap(each -> each.categories().stream())
        .filter(category -> category.tag().equals(Category.RELEASABLE_TO))
        .map(Category::values)
        .reduce(LabelWords::inBoth)
        .map(named -> named.stream().map(it -> new PartyId(UUID.fromString(it))).toList());
  }

  private static SortedSet<String> inBoth(SortedSet<String> some, SortedSet<String> others) {
    var both = new TreeSet<>(some);
    both.retainAll(others);
    return both;
  }

  private static String say(Label label, Map<PartyId, String> names, Words words) {
    var level = words.say("releasability.level." + label.level());
    return only(label).map(only -> say(level, only, names, words)).orElse(level);
  }

  private static String say(
      String level, List<PartyId> only, Map<PartyId, String> names, Words words) {
    var known = new TreeSet<String>();
    only.stream().filter(names::containsKey).map(names::get).forEach(known::add);
    return words.say(
        "partners.label.only",
        "level",
        level,
        "known",
        known.size(),
        "names",
        String.join(", ", known),
        "others",
        only.size() - known.size());
  }
}
