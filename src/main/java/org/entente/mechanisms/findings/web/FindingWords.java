package org.entente.mechanisms.findings.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.findings.Finding;
import org.entente.mechanisms.findings.Matter;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.terminology.CodeLists;

/** Says findings in a reader's language; whom the reader may not know is not named. */
public record FindingWords(Map<PartyId, String> names, Gazetteer gazetteer, Words words) {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** What was noticed, with its figures, as one sentence or two. */
  String sentence(Matter matter) {
    var arguments = new HashMap<String, Object>();
    matter.facts().forEach((name, value) -> arguments.put(name, argument(value)));
    arguments.put("parties", String.join(words.say("findings.and"), parties(matter)));
    arguments.put("place", place(matter));
    arguments.put("sector", sector(matter));
    return words.say("findings.say." + matter.rule(), arguments);
  }

  /** Numbers are counted by and days are said; all else stands as it was written. */
  private Object argument(String value) {
    if (NUMBER.matcher(value).matches()) {
      return Long.valueOf(value);
    }
    return said(value);
  }

  private String said(String value) {
    return DAY.matcher(value).matches() ? words.day(LocalDate.parse(value)) : value;
  }

  /** A fact with its name, in words. */
  public String fact(String name, String value) {
    return words.say("findings.fact." + name) + ": " + said(value);
  }

  /** The parties concerned, each by its name or as one that is not open to the reader. */
  public List<String> parties(Matter matter) {
    return matter.parties().stream().map(this::party).toList();
  }

  public String party(PartyId party) {
    return Objects.requireNonNullElse(names.get(party), words.say("findings.party.hidden"));
  }

  public String place(Matter matter) {
    var reader = words.language().locale();
    return matter
        .place()
        .flatMap(gazetteer::find)
        .map(place -> place.label(reader))
        .orElse(words.say("findings.nowhere"));
  }

  public String sector(Matter matter) {
    var reader = words.language().locale();
    return matter
        .sector()
        .flatMap(CodeLists.sectors()::findCode)
        .map(sector -> sector.name(reader))
        .orElse(words.say("findings.sector.none"));
  }

  public String kind(Finding.Kind kind) {
    return words.say("findings.kind." + kind.word());
  }

  /** Who sees to it; blank while nobody does. */
  String carer(Finding finding) {
    var care = finding.care();
    return Stream.concat(care.person().stream(), care.party().map(this::party).stream())
        .collect(joining(", "));
  }
}
