package org.entente.reference.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.labelling.Releasees;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Says labels in words: the level, and to whom it is released; parties that the reader may not know
 * are counted, not named.
 */
@Component
public class LabelWords {

  private final Labels labels;
  private final Partners partners;
  private final ObjectProvider<Releasees> releasees;

  LabelWords(Labels labels, Partners partners, ObjectProvider<Releasees> releasees) {
    this.labels = labels;
    this.partners = partners;
    this.releasees = releasees;
  }

  /** The label with this number, for whoever reads. */
  public String say(int label, Audience audience, Words words) {
    return say(Set.of(label), audience, words).getOrDefault(label, "");
  }

  /** Several labels at once, by their numbers. */
  public Map<Integer, String> say(Collection<Integer> numbers, Audience audience, Words words) {
    var found = new TreeMap<Integer, Label>();
    numbers.forEach(number -> found.put(number, labels.get(number)));
    var parties = found.values().stream().flatMap(LabelWords::only).toList();
    var names = names(parties, audience, words);
    var said = new TreeMap<Integer, String>();
    found.forEach((number, label) -> said.put(number, say(label, names, words)));
    return said;
  }

  /** The label that is put on what is made of all these; blank when it is made of nothing. */
  public String sayOfAll(Collection<Integer> numbers, Audience audience, Words words) {
    if (numbers.isEmpty()) {
      return "";
    }
    var label = labels.joined(numbers);
    return say(label, names(only(label).toList(), audience, words), words);
  }

  private Map<PartyId, String> names(List<PartyId> parties, Audience audience, Words words) {
    var names = new HashMap<PartyId, String>();
    partners
        .listOf(parties, audience)
        .forEach(party -> names.put(party.id(), party.nameIn(words.language().locale())));
    if (!names.keySet().containsAll(parties)) {
      releasees.forEach(each -> names.putAll(each.listNames(audience, words)));
    }
    return names;
  }

  private static Stream<PartyId> only(Label label) {
    return label.markings().stream().flatMap(marking -> only(marking).stream());
  }

  private static List<PartyId> only(Marking marking) {
    return marking.valuesOf(Category.RELEASABLE_TO).stream()
        .map(value -> new PartyId(UUID.fromString(value)))
        .toList();
  }

  /** What is made of several things says each of their markings, the foremost first. */
  private static String say(Label label, Map<PartyId, String> names, Words words) {
    var foremost = label.foremost();
    var others = label.markings().stream().filter(each -> !each.equals(foremost));
    return Stream.concat(Stream.of(foremost), others)
        .map(marking -> say(marking, names, words))
        .distinct()
        .collect(Collectors.joining(" + "));
  }

  private static String say(Marking marking, Map<PartyId, String> names, Words words) {
    var said =
        Stream.of(
                Optional.of(released(marking, names, words)),
                purposes(marking, words),
                embargo(marking, words))
            .flatMap(Optional::stream);
    return said.collect(Collectors.joining(" · "));
  }

  private static Optional<String> purposes(Marking marking, Words words) {
    var said =
        marking.valuesOf(Category.PURPOSE).stream()
            .map(purpose -> words.say("releasability.purpose." + purpose))
            .collect(Collectors.joining(", "));
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(words.say("releasability.onlyFor", "purposes", said));
  }

  private static Optional<String> embargo(Marking marking, Words words) {
    return marking
        .terms()
        .embargo()
        .map(end -> words.say("releasability.embargo", "day", words.day(dayOf(end))));
  }

  private static LocalDate dayOf(Instant end) {
    return LocalDate.ofInstant(end, ZoneOffset.UTC);
  }

  /** A level of a policy that an operator added is said as that policy writes it. */
  private static String level(Marking marking, Words words) {
    if (marking.policy().equals(Policy.ENTENTE)) {
      return words.say("releasability.level." + marking.level());
    }
    return Policies.shipped().find(marking.policy()).isPresent()
        ? words.say("releasability.level." + marking.policy() + "." + marking.level())
        : marking.policy() + " " + marking.level();
  }

  private static String released(Marking marking, Map<PartyId, String> names, Words words) {
    var level = level(marking, words);
    var only = only(marking);
    if (only.isEmpty()) {
      return level;
    }
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
