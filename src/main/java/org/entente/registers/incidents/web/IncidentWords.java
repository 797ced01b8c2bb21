package org.entente.registers.incidents.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Words;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.geometry.Point;
import org.entente.registers.incidents.Incident;

/** What an incident says, in the words of one reader. */
public final class IncidentWords {

  private final Map<PartyId, String> parties;
  private final Gazetteer gazetteer;
  private final Words words;
  private final Locale locale;

  IncidentWords(Map<PartyId, String> parties, Gazetteer gazetteer, Words words) {
    this.parties = Map.copyOf(parties);
    this.gazetteer = gazetteer;
    this.words = words;
    this.locale = words.language().locale();
  }

  /** The name of a party; blank when this reader may not know it. */
  String party(PartyId party) {
    return parties.getOrDefault(party, "");
  }

  Optional<Place> place(Incident incident) {
    return incident.where().place().flatMap(gazetteer::find);
  }

  /** The place of the gazetteer, or what was written where there is none. */
  public String where(Incident incident) {
    return place(incident)
        .map(it -> it.label(locale))
        .or(() -> Optional.of(incident.where().written()).filter(text -> !text.isEmpty()))
        .orElseGet(() -> words.say("incidents.unsaid"));
  }

  public String kind(Incident incident) {
    return words.say("incidents.kind." + incident.what().kind().word());
  }

  /** Its day, or its first and last. */
  public String days(Incident incident) {
    var when = incident.when();
    return when.from().equals(when.until())
        ? words.day(when.from())
        : words.say(
            "incidents.days", "from", words.day(when.from()), "until", words.day(when.until()));
  }

  /** How precisely the time is known; blank for a day. */
  public String vague(Incident incident) {
    return incident.when().precision() == Incident.Timing.DAY ? "" : timing(incident);
  }

  private String timing(Incident incident) {
    return words.say("incidents.timing." + incident.when().precision().word());
  }

  /** How precisely the place is known. */
  public String placing(Incident incident) {
    return words.say("incidents.placing." + incident.where().precision().word());
  }

  /** How many were killed, with the range where it says more; not known is not zero. */
  public String killed(Incident incident) {
    var harm = incident.harm();
    var likely = harm.best().or(harm::high).or(harm::low);
    if (likely.isEmpty()) {
      return words.say("incidents.unknown");
    }
    boolean certain = harm.low().equals(harm.high()) && harm.low().equals(harm.best());
    return certain || (harm.low().isEmpty() && harm.high().isEmpty())
        ? words.number(likely.get())
        : words.say(
            "incidents.range",
            "best",
            words.number(likely.get()),
            "low",
            figure(harm.low()),
            "high",
            figure(harm.high()));
  }

  private String figure(Optional<Long> figure) {
    return figure.map(words::number).orElse("?");
  }

  /** The actors as reported, those with them in brackets; blank where nobody is named. */
  public String actors(Incident incident) {
    var who = incident.who();
    var first = with(who.first(), who.firstWith());
    var second = with(who.second(), who.secondWith());
    return first.isEmpty() || second.isEmpty() ? first + second : first + " \u2014 " + second;
  }

  private static String with(String actor, String others) {
    return others.isEmpty() ? actor : (actor + " (" + others + ")").strip();
  }

  /** All that is known of it, by the last part of the message key; what is not said is left out. */
  public SequencedMap<String, String> facts(Incident incident) {
    var where = incident.where();
    var reported = incident.reported();
    var facts = new LinkedHashMap<String, String>();
    facts.put("kind", kind(incident));
    facts.put("sub", incident.what().sub().orElse(""));
    facts.put("when", days(incident));
    facts.put("timing", coded(timing(incident), incident.when().code()));
    facts.put("where", where(incident));
    facts.put("placing", coded(placing(incident), where.code()));
    facts.put("written", where.written());
    facts.put("recognised", recognised(where));
    facts.put("point", where.point().map(IncidentWords::point).orElse(""));
    facts.put("first", with(incident.who().first(), incident.who().firstWith()));
    facts.put("second", with(incident.who().second(), incident.who().secondWith()));
    facts.put("killed", killed(incident));
    facts.put("by", words.say("incidents.by." + reported.origin().word()));
    facts.put("key", reported.key().orElse(""));
    facts.put("source", reported.source());
    facts.put("notes", reported.notes());
    facts.values().removeIf(String::isBlank);
    return facts;
  }

  private String coded(String said, Optional<String> code) {
    return code.map(it -> words.say("incidents.coded", "said", said, "code", it)).orElse(said);
  }

  /** Latitude and longitude as given, in degrees of WGS 84. */
  private static String point(Point point) {
    return point.latitude() + ", " + point.longitude();
  }

  private String recognised(Incident.Where where) {
    return words.say(
        "incidents.recognised." + where.method(), "share", words.percent(where.confidence()));
  }
}
