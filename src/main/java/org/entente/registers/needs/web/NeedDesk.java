package org.entente.registers.needs.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.entente.ground.shell.api.Standpoint;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Places;
import org.entente.reference.terminology.CodeList;
import org.entente.reference.terminology.CodeLists;
import org.entente.registers.needs.Need;
import org.entente.registers.needs.NeedEntry;
import org.entente.registers.needs.NeedFilter;
import org.entente.registers.needs.NeedProblem;
import org.entente.registers.needs.Needs;
import org.springframework.stereotype.Component;

/** What the pages and files of needs share: finding them, and the names around them. */
@Component
class NeedDesk {

  private static final int STRETCH = 500;

  private final Needs needs;
  private final Partners partners;
  private final Places places;
  private final Gate gate;

  NeedDesk(Needs needs, Partners partners, Places places, Gate gate) {
    this.needs = needs;
    this.partners = partners;
    this.places = places;
    this.gate = gate;
  }

  Gazetteer gazetteer(Audience audience) {
    return places.gazetteer(audience);
  }

  NeedFilter filter(NeedQuery query, Audience audience) {
    return query.filter(gazetteer(audience));
  }

  long count(NeedFilter filter, Audience audience) {
    return needs.count(filter, audience);
  }

  List<NeedLine> lines(NeedFilter filter, Audience audience, Words words, int offset, int limit) {
    var entries = gate.release(Optional.of(audience), needs.list(filter, audience, offset, limit));
    var said = words(entries, audience, words);
    return entries.stream().map(entry -> new NeedLine(entry, said)).toList();
  }

  /** Everything that a filter keeps, as lines that are fetched some hundreds at a time. */
  Stream<NeedLine> eachLine(NeedFilter filter, Audience audience, Words words) {
    int all = Math.toIntExact(needs.count(filter, audience));
    return IntStream.iterate(0, from -> from < all, from -> from + STRETCH)
        .boxed()
        .flatMap(from -> lines(filter, audience, words, from, STRETCH).stream());
  }

  List<Standpoint> listAfter(
      NeedFilter filter, Audience audience, Optional<Standpoint> after, int limit) {
    return needs.listAfter(filter, audience, after, limit);
  }

  /** The lines of needs, in the order in which they stand. */
  List<NeedLine> linesAt(List<Standpoint> points, Audience audience, Words words) {
    var ids = points.stream().map(Standpoint::id).toList();
    var entries = gate.release(Optional.of(audience), needs.listOf(ids, audience));
    var said = words(entries, audience, words);
    return entries.stream()
        .sorted(Comparator.comparingInt(entry -> ids.indexOf(entry.need().id().value())))
        .map(entry -> new NeedLine(entry, said))
        .toList();
  }

  NeedEntry get(String written, Audience audience) {
    var found =
        Ids.read(written)
            .map(Need.Id::new)
            .flatMap(id -> needs.find(id, audience))
            .orElseThrow(() -> absent(written));
    return gate.release(Optional.of(audience), found);
  }

  static Refused absent(String written) {
    return new Refused(new NeedProblem.NoSuchNeed(written));
  }

  NeedWords words(Collection<NeedEntry> entries, Audience audience, Words words) {
    var parties = entries.stream().map(NeedEntry::owner).collect(Collectors.toSet());
    var names = new HashMap<PartyId, String>();
    partners
        .representativesOf(parties, audience)
        .forEach((party, by) -> names.put(party, by.nameIn(words.language().locale())));
    return new NeedWords(names, gazetteer(audience), words);
  }

  /** The name of the place asked for; blank when none is, or none that is in the gazetteer. */
  String placeName(NeedQuery query, Audience audience, Words words) {
    return query
        .placeId()
        .flatMap(gazetteer(audience)::find)
        .map(place -> place.label(words.language().locale()))
        .orElse("");
  }

  /** What may be chosen for a field, by code, in the reader's words. */
  static Map<String, Map<String, String>> choices(Words words) {
    var locale = words.language().locale();
    return Map.of(
        "sector",
        terms(CodeLists.sectors(), locale),
        "group",
        terms(CodeLists.populationGroups(), locale),
        "measure",
        named(
            "needs.measure.", Arrays.stream(Need.Measure.values()).map(Need.Measure::word), words),
        "unit",
        named("needs.units.", Arrays.stream(Need.Unit.values()).map(Need.Unit::word), words));
  }

  private static Map<String, String> named(String key, Stream<String> codes, Words words) {
    var names = new LinkedHashMap<String, String>();
    codes.forEach(code -> names.put(code, words.say(key + code)));
    return names;
  }

  private static Map<String, String> terms(CodeList list, Locale locale) {
    var names = new LinkedHashMap<String, String>();
    list.terms().forEach(term -> names.put(term.code(), term.name(locale)));
    return names;
  }
}
