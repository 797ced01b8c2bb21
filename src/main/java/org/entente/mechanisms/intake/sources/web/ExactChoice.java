package org.entente.mechanisms.intake.sources.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policy;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.sources.Blur;
import org.entente.reference.partners.labelling.LabelOffer;
import org.springframework.util.MultiValueMap;

/**
 * For whom the exact places of a file are, as a form says it: a level, empty where nothing is said;
 * the parties they are for, by brief id, none for all of that level; and the administrative level,
 * 0 for the country, of the area that others see instead.
 */
public record ExactChoice(String level, Set<String> only, String othersSee) {

  /** Nothing said: as it was for the last file of the source. */
  public static final ExactChoice UNSAID = new ExactChoice("", Set.of(), "2");

  private static final int DEEPEST = 3;

  public ExactChoice {
    only = Set.copyOf(only);
  }

  public static ExactChoice read(MultiValueMap<String, String> form) {
    return new ExactChoice(
        first(form, "exact_level", UNSAID.level()),
        form.getOrDefault("exact_only", List.of()).stream()
            .filter(value -> !value.isBlank())
            .collect(Collectors.toSet()),
        first(form, "others_see", UNSAID.othersSee()));
  }

  private static String first(MultiValueMap<String, String> form, String name, String usual) {
    return Optional.ofNullable(form.getFirst(name)).map(String::strip).orElse(usual);
  }

  /** The label of exact places, and what others see; empty where nothing is said. */
  public Optional<Blur> blur(PartyId owner, Labels labels) {
    if (level.isEmpty()) {
      return Optional.empty();
    }
    var label = Label.of(level, owner);
    var parties = only.stream().flatMap(id -> Ids.read(id).stream()).map(PartyId::new).toList();
    var exact = parties.isEmpty() ? label : label.releasableTo(parties);
    return Optional.of(new Blur(labels.intern(exact), Integer.parseInt(othersSee)));
  }

  /** What is wrong with it, given which parties may be named. */
  public Faults faults(LabelOffer offer, Words words) {
    var faults = new ArrayList<Fault>();
    if (!level.isEmpty() && !Policy.ententeLevels().contains(level)) {
      faults.add(new Fault("exact_level", words.say("partners.label.fault.level")));
    }
    if (level.isEmpty() && !only.isEmpty()) {
      faults.add(new Fault("exact_level", words.say("intake.exact.fault.level")));
    }
    var named = offer.parties().keySet().stream().map(party -> Ids.brief(party.value())).toList();
    if (!named.containsAll(only)) {
      faults.add(new Fault("exact_only", words.say("partners.label.fault.only")));
    }
    if (!othersSee.matches("[0-" + DEEPEST + "]")) {
      faults.add(new Fault("others_see", words.say("intake.exact.fault.seen")));
    }
    return new Faults(faults);
  }

  /** What may be said of the level, by value, the first saying nothing. */
  public static Map<String, String> levels(Words words) {
    var levels = new LinkedHashMap<String, String>();
    levels.put("", words.say("intake.exact.unsaid"));
    Policy.ententeLevels()
        .forEach(each -> levels.put(each, words.say("releasability.level." + each)));
    return levels;
  }

  /** The areas that others may see instead, the smallest first. */
  public static Map<String, String> areas(Words words) {
    var areas = new LinkedHashMap<String, String>();
    for (int level = DEEPEST; level > 0; level--) {
      areas.put(String.valueOf(level), words.say("intake.exact.area", "level", level));
    }
    areas.put("0", words.say("intake.exact.country"));
    return areas;
  }
}
