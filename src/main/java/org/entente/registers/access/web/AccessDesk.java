package org.entente.registers.access.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.registers.access.AccessEntry;
import org.entente.registers.access.AccessFilter;
import org.entente.registers.access.AccessProblem;
import org.entente.registers.access.AccessReport;
import org.entente.registers.access.AccessReport.Category;
import org.entente.registers.access.AccessReport.Level;
import org.entente.registers.access.AccessReports;
import org.springframework.stereotype.Component;

/** What the pages and files of reports share: finding them, and the names around them. */
@Component
class AccessDesk {

  private static final int STRETCH = 500;

  private final AccessReports reports;
  private final Partners partners;
  private final Places places;
  private final Gate gate;

  AccessDesk(AccessReports reports, Partners partners, Places places, Gate gate) {
    this.reports = reports;
    this.partners = partners;
    this.places = places;
    this.gate = gate;
  }

  Gazetteer gazetteer(Audience audience) {
    return places.gazetteer(audience);
  }

  AccessFilter filter(AccessQuery query, Audience audience) {
    return query.filter(gazetteer(audience));
  }

  long count(AccessFilter filter, Audience audience) {
    return reports.count(filter, audience);
  }

  List<AccessLine> lines(
      AccessFilter filter, Audience audience, Words words, int offset, int limit) {
    var entries =
        gate.release(Optional.of(audience), reports.list(filter, audience, offset, limit));
    var said = words(entries, audience, words);
    return entries.stream().map(entry -> new AccessLine(entry, said)).toList();
  }

  /** Everything that a filter keeps, as lines that are fetched some hundreds at a time. */
  Stream<AccessLine> eachLine(AccessFilter filter, Audience audience, Words words) {
    int all = Math.toIntExact(reports.count(filter, audience));
    return IntStream.iterate(0, from -> from < all, from -> from + STRETCH)
        .boxed()
        .flatMap(from -> lines(filter, audience, words, from, STRETCH).stream());
  }

  AccessEntry get(String written, Audience audience) {
    var found =
        Ids.read(written)
            .map(AccessReport.Id::new)
            .flatMap(id -> reports.find(id, audience))
            .orElseThrow(() -> absent(written));
    return gate.release(Optional.of(audience), found);
  }

  static Refused absent(String written) {
    return new Refused(new AccessProblem.NoSuchAccessReport(written));
  }

  AccessWords words(Collection<AccessEntry> entries, Audience audience, Words words) {
    var parties = entries.stream().map(AccessEntry::owner).collect(Collectors.toSet());
    var names = new HashMap<PartyId, String>();
    partners
        .representativesOf(parties, audience)
        .forEach((party, by) -> names.put(party, by.nameIn(words.language().locale())));
    return new AccessWords(names, gazetteer(audience), words);
  }

  /** The name of the place asked for; blank when none is, or none that is in the gazetteer. */
  String placeName(AccessQuery query, Audience audience, Words words) {
    return query
        .placeId()
        .flatMap(gazetteer(audience)::find)
        .map(place -> place.label(words.language().locale()))
        .orElse("");
  }

  /** What may be chosen for a field, by code, in the reader's words. */
  static Map<String, Map<String, String>> choices(Words words) {
    return Map.of(
        "access",
        named("access.level.", Stream.of(Level.values()).map(Level::word), words),
        "constraint",
        named("access.category.", Stream.of(Category.values()).map(Category::word), words));
  }

  private static Map<String, String> named(String key, Stream<String> codes, Words words) {
    var names = new LinkedHashMap<String, String>();
    codes.forEach(code -> names.put(code, words.say(key + code)));
    return names;
  }

  /** Areas on a day, those that aid reaches least first, each by all that stands of it. */
  List<AccessArea> areas(AccessQuery query, LocalDate day, Audience audience, Words words) {
    var wanted = filter(query, audience).places();
    var standing =
        reports.listStanding(audience).stream()
            .filter(entry -> entry.report().when().includes(day))
            .filter(entry -> wanted.map(it -> it.contains(place(entry))).orElse(true))
            .toList();
    var released = gate.release(Optional.of(audience), standing);
    return AccessArea.of(released, words(released, audience, words));
  }

  private static PlaceId place(AccessEntry entry) {
    return entry.report().where().place();
  }
}
