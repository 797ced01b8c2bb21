package org.entente.registers.activities.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Words;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.terminology.CodeList;
import org.entente.reference.terminology.CodeLists;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.Timespan;

/**
 * What an activity says, in the words of one reader: names of parties that the reader may know,
 * names of places and sectors in the reader's language, and the licence it came under.
 */
public final class ActivityWords {

  private final Map<PartyId, String> parties;
  private final Map<UUID, String> licences;
  private final Gazetteer gazetteer;
  private final Words words;
  private final Locale locale;

  ActivityWords(
      Map<PartyId, String> parties, Map<UUID, String> licences, Gazetteer gazetteer, Words words) {
    this.parties = Map.copyOf(parties);
    this.licences = Map.copyOf(licences);
    this.gazetteer = gazetteer;
    this.words = words;
    this.locale = words.language().locale();
  }

  /** The name of a party; absent when this reader may not know it. */
  public Optional<String> party(PartyId party) {
    return Optional.ofNullable(parties.get(party));
  }

  /** The licence under which it was reported; blank where none was stated. */
  public String licence(Activity activity) {
    return licences.getOrDefault(activity.id().value(), "");
  }

  /** Who does it: by the register, or as the report writes it. */
  public String who(Activity activity) {
    return party(activity.who().party()).orElse(activity.who().written());
  }

  public Optional<Place> place(Activity activity) {
    return activity.where().place().flatMap(gazetteer::find);
  }

  public Optional<String> name(PlaceId place) {
    return gazetteer.find(place).map(it -> it.label(locale));
  }

  /** Where it is: by the gazetteer, or as the report writes it. */
  public String where(Activity activity) {
    return place(activity).map(it -> it.label(locale)).orElse(activity.where().written());
  }

  public String sector(Activity activity) {
    return activity
        .what()
        .sector()
        .map(code -> term(CodeLists.sectors(), code))
        .orElse(activity.what().sectorWritten());
  }

  /** What is done, in the report's words; the sector when it says no more. */
  public String what(Activity activity) {
    return activity
        .what()
        .activity()
        .or(() -> activity.what().description())
        .orElseGet(() -> sector(activity));
  }

  public String status(Activity activity) {
    return activity
        .what()
        .status()
        .map(code -> term(CodeLists.activityStatuses(), code))
        .orElse("");
  }

  private String term(CodeList list, String code) {
    return list.findCode(code).map(term -> term.name(locale)).orElse(code);
  }

  /** When it is, never finer than it was told. */
  public String when(Timespan when) {
    var start = when.start().map(this::day).orElse("");
    var end = when.end().map(this::day).orElse("");
    if (start.isEmpty() && end.isEmpty()) {
      return words.say("activities.when.unknown");
    }
    if (start.isEmpty()) {
      return words.say("activities.when.until", "end", end);
    }
    return end.isEmpty()
        ? words.say("activities.when.from", "start", start)
        : words.say("activities.when", "start", start, "end", end);
  }

  private String day(LocalDate day) {
    return words.day(day);
  }

  private String number(Optional<Long> count) {
    return count.map(words::number).orElse("");
  }

  /** All that is known of it, by the last part of the message key; what is not said is left out. */
  public SequencedMap<String, String> facts(Activity activity) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("who", who(activity));
    facts.put("who_written", activity.who().written());
    facts.put("who_recognised", recognised(activity.who()));
    facts.put("funder", activity.who().funder().orElse(""));
    facts.put("implementer", activity.who().implementer().orElse(""));
    facts.put("programme", activity.who().programme().orElse(""));
    facts.put("sector", sector(activity));
    facts.put("sector_written", activity.what().sectorWritten());
    facts.put("activity", activity.what().activity().orElse(""));
    facts.put("description", activity.what().description().orElse(""));
    facts.put("modality", activity.what().modality().orElse(""));
    facts.put("status", status(activity));
    where(activity, facts);
    facts.put("when", when(activity.when()));
    reach(activity.reach(), facts);
    facts.values().removeIf(String::isBlank);
    return facts;
  }

  private void where(Activity activity, SequencedMap<String, String> facts) {
    var where = activity.where();
    facts.put("where", where(activity));
    facts.put("where_written", where.written());
    facts.put("recognised", recognised(where));
    facts.put(
        "point",
        where.point().map(point -> point.latitude() + ", " + point.longitude()).orElse(""));
  }

  /** How the organisation was recognised; blank where that was not kept. */
  private String recognised(Activity.Who who) {
    return who.recognised().map(how -> recognised(who.written(), how)).orElse("");
  }

  /** How the place was recognised. */
  private String recognised(Activity.Where where) {
    return recognised(where.written(), new Activity.Recognised(where.method(), where.confidence()));
  }

  /** From which words, by what, and how surely. */
  private String recognised(String written, Activity.Recognised how) {
    return words.say(
        "activities.recognised." + how.method(),
        "written",
        written,
        "share",
        words.percent(how.confidence()));
  }

  private void reach(Activity.Reach reach, SequencedMap<String, String> facts) {
    facts.put("targeted", number(reach.targeted()));
    facts.put("reached", number(reach.reached()));
    facts.put("unit", reach.unit().orElse(""));
    facts.put("value", reach.value().orElse(""));
    facts.put("currency", reach.currency().orElse(""));
  }
}
