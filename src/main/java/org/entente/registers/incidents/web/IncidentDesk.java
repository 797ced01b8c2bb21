package org.entente.registers.incidents.web;

import java.util.Collection;
import java.util.Comparator;
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
import org.entente.ground.shell.api.Standpoint;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Places;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.IncidentEntry;
import org.entente.registers.incidents.IncidentFilter;
import org.entente.registers.incidents.IncidentProblem;
import org.entente.registers.incidents.IncidentTotal;
import org.entente.registers.incidents.Incidents;
import org.springframework.stereotype.Component;

/** What the pages and files of incidents share: finding them, and the names around them. */
@Component
class IncidentDesk {

  private static final int STRETCH = 500;

  private final Incidents incidents;
  private final Partners partners;
  private final Places places;
  private final Gate gate;

  IncidentDesk(Incidents incidents, Partners partners, Places places, Gate gate) {
    this.incidents = incidents;
    this.partners = partners;
    this.places = places;
    this.gate = gate;
  }

  Gazetteer gazetteer(Audience audience) {
    return places.gazetteer(audience);
  }

  IncidentFilter filter(IncidentQuery query, Audience audience) {
    return query.filter(gazetteer(audience));
  }

  IncidentTotal total(IncidentFilter filter, Audience audience) {
    return incidents.total(filter, audience);
  }

  List<IncidentLine> lines(
      IncidentFilter filter, Audience audience, Words words, int offset, int limit) {
    var entries =
        gate.release(Optional.of(audience), incidents.list(filter, audience, offset, limit));
    var said = words(entries, audience, words);
    return entries.stream().map(entry -> new IncidentLine(entry, said)).toList();
  }

  /** Everything that a filter keeps, as lines that are fetched some hundreds at a time. */
  Stream<IncidentLine> eachLine(IncidentFilter filter, Audience audience, Words words) {
    int all = Math.toIntExact(total(filter, audience).incidents());
    return IntStream.iterate(0, from -> from < all, from -> from + STRETCH)
        .boxed()
        .flatMap(from -> lines(filter, audience, words, from, STRETCH).stream());
  }

  List<Standpoint> listAfter(
      IncidentFilter filter, Audience audience, Optional<Standpoint> after, int limit) {
    return incidents.listAfter(filter, audience, after, limit);
  }

  /** The incidents that stand there, in that order. */
  List<IncidentLine> linesAt(List<Standpoint> points, Audience audience, Words words) {
    var ids = points.stream().map(Standpoint::id).toList();
    var entries =
        gate.release(Optional.of(audience), incidents.listOf(ids, audience)).stream()
            .sorted(Comparator.comparingInt(entry -> ids.indexOf(entry.incident().id().value())))
            .toList();
    var said = words(entries, audience, words);
    return entries.stream().map(entry -> new IncidentLine(entry, said)).toList();
  }

  IncidentEntry get(String written, Audience audience) {
    var found =
        Ids.read(written)
            .map(Incident.Id::new)
            .flatMap(id -> incidents.find(id, audience))
            .orElseThrow(() -> absent(written));
    return gate.release(Optional.of(audience), found);
  }

  static Refused absent(String written) {
    return new Refused(new IncidentProblem.NoSuchIncident(written));
  }

  IncidentWords words(Collection<IncidentEntry> entries, Audience audience, Words words) {
    var parties = entries.stream().map(IncidentEntry::owner).collect(Collectors.toSet());
    var names = new HashMap<PartyId, String>();
    partners
        .representativesOf(parties, audience)
        .forEach((party, by) -> names.put(party, by.nameIn(words.language().locale())));
    return new IncidentWords(names, gazetteer(audience), words);
  }

  /** The name of the place asked for; blank when none is, or none that is in the gazetteer. */
  String placeName(IncidentQuery query, Audience audience, Words words) {
    return query
        .placeId()
        .flatMap(gazetteer(audience)::find)
        .map(place -> place.label(words.language().locale()))
        .orElse("");
  }

  /** What may be chosen for a field, by code, in the reader's words. */
  static Map<String, Map<String, String>> choices(Words words) {
    return Map.of(
        "event",
        named("incidents.kind.", Stream.of(Incident.Kind.values()).map(Incident.Kind::word), words),
        "timing",
        named(
            "incidents.timing.",
            Stream.of(Incident.Timing.values()).map(Incident.Timing::word),
            words),
        "exact",
        named("incidents.exact.", Stream.of(IncidentForm.OWN, IncidentForm.READERS), words));
  }

  private static Map<String, String> named(String key, Stream<String> codes, Words words) {
    var names = new LinkedHashMap<String, String>();
    codes.forEach(code -> names.put(code, words.say(key + code)));
    return names;
  }
}
