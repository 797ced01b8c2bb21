package org.entente.registers.needs.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Words;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.terminology.CodeList;
import org.entente.reference.terminology.CodeLists;
import org.entente.registers.needs.Need;

/** What a need says, in the words of one reader. */
public final class NeedWords {

  private final Map<PartyId, String> parties;
  private final Gazetteer gazetteer;
  private final Words words;
  private final Locale locale;

  NeedWords(Map<PartyId, String> parties, Gazetteer gazetteer, Words words) {
    this.parties = Map.copyOf(parties);
    this.gazetteer = gazetteer;
    this.words = words;
    this.locale = words.language().locale();
  }

  /** The name of a party; blank when this reader may not know it. */
  String party(PartyId party) {
    return parties.getOrDefault(party, "");
  }

  Optional<Place> place(Need need) {
    return need.where().place().flatMap(gazetteer::find);
  }

  public String where(Need need) {
    return place(need).map(it -> it.label(locale)).orElse(need.where().written());
  }

  /** The sector; blank where the need is of none. */
  public String sector(Need need) {
    return need.what().sector().map(code -> term(CodeLists.sectors(), code)).orElse("");
  }

  /** Which people, as the code list or else the report says; blank where it is not said. */
  public String group(Need need) {
    return need.whom()
        .group()
        .map(code -> term(CodeLists.populationGroups(), code))
        .orElse(need.whom().written());
  }

  public String measure(Need need) {
    return words.say("needs.measure." + need.what().measure().word());
  }

  /** The figure in its unit. */
  public String quantity(Need need) {
    return words.say("needs.unit." + need.what().unit().word(), "count", need.what().quantity());
  }

  private String term(CodeList list, String code) {
    return list.findCode(code).map(term -> term.name(locale)).orElse(code);
  }

  /** Since when it is said; blank without a day. */
  public String since(Need need) {
    return day(need.when().since());
  }

  private String day(Optional<LocalDate> day) {
    return day.map(words::day).orElse("");
  }

  /** All that is known of it, by the last part of the message key; what is not said is left out. */
  public SequencedMap<String, String> facts(Need need) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("measure", measure(need));
    facts.put("quantity", quantity(need));
    facts.put("item", need.what().item().orElse(""));
    facts.put("group", group(need));
    facts.put("sector", sector(need));
    facts.put("where", where(need));
    facts.put("written", need.where().written());
    facts.put("recognised", recognised(need.where()));
    facts.put("from", day(need.when().from()));
    facts.put("until", day(need.when().until()));
    facts.put("surveyed", day(need.when().surveyed()));
    facts.put("round", need.when().round().orElse(""));
    facts.put("source", need.reported().source());
    facts.put("row", need.reported().row().orElse(""));
    facts.values().removeIf(String::isBlank);
    return facts;
  }

  private String recognised(Need.Where where) {
    return words.say(
        "needs.recognised." + where.method(), "share", words.percent(where.confidence()));
  }
}
