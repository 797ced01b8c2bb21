package org.entente.registers.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Words;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.registers.access.AccessReport;

/** What a report of access says, in the words of one reader. */
public final class AccessWords {

  private final Map<PartyId, String> parties;
  private final Gazetteer gazetteer;
  private final Words words;
  private final Locale locale;

  AccessWords(Map<PartyId, String> parties, Gazetteer gazetteer, Words words) {
    this.parties = Map.copyOf(parties);
    this.gazetteer = gazetteer;
    this.words = words;
    this.locale = words.language().locale();
  }

  /** The name of a party; blank when this reader may not know it. */
  String party(PartyId party) {
    return parties.getOrDefault(party, "");
  }

  Optional<Place> place(AccessReport report) {
    return gazetteer.find(report.where().place());
  }

  public String where(AccessReport report) {
    return place(report).map(it -> it.label(locale)).orElse(report.where().written());
  }

  public String level(AccessReport report) {
    return level(report.level());
  }

  public String level(AccessReport.Level level) {
    return words.say("access.level." + level.word());
  }

  /** What keeps aid away; blank where only the level is said. */
  public String category(AccessReport report) {
    return report.category().map(this::category).orElse("");
  }

  private String category(AccessReport.Category category) {
    return words.say("access.category." + category.word());
  }

  public String categories(List<AccessReport.Category> categories) {
    return categories.stream().map(this::category).collect(Collectors.joining("; "));
  }

  /** From when until when. */
  public String days(AccessReport report) {
    var from = words.day(report.when().from());
    return report
        .when()
        .until()
        .map(until -> words.say("access.days", "from", from, "until", words.day(until)))
        .orElseGet(() -> words.say("access.since", "from", from));
  }

  /** How many people do without; blank where nobody says. */
  public String people(Optional<Long> people) {
    return people.map(words::number).orElse("");
  }

  /** All that is known of it, by the last part of the message key; what is not said is left out. */
  public SequencedMap<String, String> facts(AccessReport report) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("where", where(report));
    facts.put("level", level(report));
    facts.put("category", category(report));
    facts.put("when", days(report));
    facts.put("organisations", report.hit().organisations());
    facts.put("people", people(report.hit().people()));
    facts.put("source", report.reported().source());
    facts.put("notes", report.reported().notes());
    facts.values().removeIf(String::isBlank);
    return facts;
  }
}
