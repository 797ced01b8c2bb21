package org.entente.mechanisms.findings.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.accounts.Visit;
import org.entente.ground.history.History;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Table;
import org.entente.ground.timeline.Naming;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.mechanisms.findings.Finding;
import org.entente.mechanisms.findings.FindingFilter;
import org.entente.mechanisms.findings.FindingProblem;
import org.entente.mechanisms.findings.Findings;
import org.entente.mechanisms.findings.Matter.Evidence;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.LabelWords;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages of findings share: finding them, and the words around them. */
@Component
class FindingDesk {

  /** More than anybody reads; whoever wants more filters. */
  private static final int IN_A_FILE = 10_000;

  private final Findings findings;
  private final History history;
  private final Places places;
  private final Missions missions;
  private final Naming naming;
  private final LabelWords labels;
  private final ObjectProvider<Teller> tellers;
  private final Gate gate;

  FindingDesk(
      Findings findings,
      History history,
      Places places,
      Missions missions,
      Naming naming,
      LabelWords labels,
      ObjectProvider<Teller> tellers,
      Gate gate) {
    this.findings = findings;
    this.history = history;
    this.places = places;
    this.missions = missions;
    this.naming = naming;
    this.labels = labels;
    this.tellers = tellers;
    this.gate = gate;
  }

  FindingFilter filter(FindingQuery query, Audience audience) {
    return query.filter(places.gazetteer(audience));
  }

  long count(FindingFilter filter, Audience audience) {
    return findings.count(filter, audience);
  }

  List<FindingLine> lines(
      FindingFilter filter, Audience audience, Words words, int offset, int limit) {
    var all = gate.release(Optional.of(audience), findings.list(filter, audience, offset, limit));
    var said = words(all, audience, words);
    return all.stream().map(finding -> new FindingLine(finding, said)).toList();
  }

  FindingWords words(List<Finding> all, Audience audience, Words words) {
    var parties =
        all.stream()
            .flatMap(
                it -> Stream.concat(it.matter().parties().stream(), it.care().party().stream()))
            .collect(Collectors.toSet());
    return new FindingWords(
        naming.parties(parties, audience, words), places.gazetteer(audience), words);
  }

  /** Where findings are; the places that others name as theirs by id. */
  String place(FindingQuery query, Audience audience, Words words) {
    return Ids.read(query.place())
        .map(PlaceId::new)
        .flatMap(places.gazetteer(audience)::find)
        .map(place -> place.label(words.language().locale()))
        .orElse("");
  }

  /** The finding of this address; refused when there is none, also for this reader. */
  Finding get(String written, Audience audience) {
    var found =
        Ids.read(written)
            .map(Finding.Id::new)
            .flatMap(id -> findings.find(id, audience))
            .orElseThrow(() -> new Refused(new FindingProblem.NoSuchFinding(written)));
    return gate.release(Optional.of(audience), found);
  }

  /** The records that a finding rests on, as they stand now, in the reader's words. */
  List<Told> evidence(Finding finding, Audience audience, Words words) {
    Map<String, List<UUID>> byType =
        finding.matter().evidence().stream()
            .collect(
                Collectors.groupingBy(
                    Evidence::type,
                    LinkedHashMap::new,
                    Collectors.mapping(Evidence::id, Collectors.toList())));
    return byType.entrySet().stream()
        .flatMap(each -> told(each.getKey(), each.getValue(), audience, words).stream())
        .toList();
  }

  private List<Told> told(String type, List<UUID> records, Audience audience, Words words) {
    var teller = tellers.stream().filter(each -> each.recordType().equals(type)).findAny();
    var states =
        gate.release(Optional.of(audience), history.listNewestOf(type, records, audience)).stream()
            .filter(state -> !state.withdrawn())
            .toList();
    return teller.map(each -> told(each, states, audience, words)).orElse(List.of());
  }

  private static List<Told> told(
      Teller teller, List<Revision> states, Audience audience, Words words) {
    var told = teller.tell(states, audience, words);
    return states.stream()
        .map(state -> Optional.ofNullable(told.get(state.id())))
        .flatMap(Optional::stream)
        .toList();
  }

  String label(Finding finding, Audience audience, Words words) {
    return labels.say(finding.label(), audience, words);
  }

  /** To whom a finding can be given: the parties that it concerns and the reader may know. */
  SequencedMap<String, String> offer(Finding finding, PartyId own, Audience audience, Words words) {
    var names =
        naming.parties(
            Stream.concat(Stream.of(own), finding.matter().parties().stream()).toList(),
            audience,
            words);
    SequencedMap<String, String> offer = new LinkedHashMap<>();
    names.forEach((party, name) -> offer.put(Ids.brief(party.value()), name));
    return offer;
  }

  /** One of those to whom it can be given, by the short form of its id; empty when it is none. */
  Optional<PartyId> given(String written, Finding finding, Visit visit) {
    return Ids.read(written)
        .map(PartyId::new)
        .filter(it -> finding.concerns(it) || it.equals(visit.membership().party()));
  }

  /** What the filter keeps, as a table that leaves as a file. */
  Table table(FindingFilter filter, Audience audience, Words words) {
    var columns =
        FindingLine.COLUMNS.stream()
            .map(column -> column.headed(words.say("findings.column." + column.name())))
            .toList();
    return new Table(
        "findings",
        words.say("findings.title"),
        columns,
        lines(filter, audience, words, 0, IN_A_FILE).stream().map(FindingLine::row),
        about(audience, words));
  }

  private Function<Set<Integer>, SequencedMap<String, String>> about(
      Audience audience, Words words) {
    var mission = missions.find(audience).orElseThrow();
    return left -> {
      var about = new LinkedHashMap<String, String>();
      about.put(words.say("findings.label"), labels.sayOfAll(left, audience, words));
      about.put(
          words.say("shell.files.asOf"),
          words.moment(missions.clock(mission).instant().atZone(mission.zone())));
      about.put(words.say("shell.files.rule"), words.say("findings.rule"));
      return about;
    };
  }
}
