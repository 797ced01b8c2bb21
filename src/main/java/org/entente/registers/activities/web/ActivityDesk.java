package org.entente.registers.activities.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.api.Standpoint;
import org.entente.mechanisms.intake.sources.Sharing;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.missions.Moments;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Places;
import org.entente.reference.terminology.CodeList;
import org.entente.reference.terminology.CodeLists;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.ActivityProblem;
import org.entente.registers.activities.files.PassingOn;
import org.entente.registers.activities.linking.ties.CountedOnce;
import org.springframework.stereotype.Component;

/** What the pages and files of activities share: finding them, and the names around them. */
@Component
class ActivityDesk {

  private static final int STRETCH = 500;

  private final Activities activities;
  private final Partners partners;
  private final Places places;
  private final Missions missions;
  private final Sharing sharing;
  private final PassingOn passingOn;
  private final Gate gate;

  ActivityDesk(
      Activities activities,
      Partners partners,
      Places places,
      Missions missions,
      Sharing sharing,
      PassingOn passingOn,
      Gate gate) {
    this.activities = activities;
    this.partners = partners;
    this.places = places;
    this.missions = missions;
    this.sharing = sharing;
    this.passingOn = passingOn;
    this.gate = gate;
  }

  ActivityFilter filter(ActivityQuery query, Audience audience) {
    return query.filter(places.gazetteer(audience), partners.representation(audience));
  }

  /** The same for a file, which leaves out what this reader may not pass on. */
  ActivityFilter filterOfFile(ActivityFilter filter, Audience audience) {
    return passingOn.into(filter, audience);
  }

  /** How many activities of a list its files leave out. */
  long countWithheld(ActivityFilter filter, Audience audience) {
    return passingOn.countLeftOut(filter, audience);
  }

  long count(ActivityFilter filter, Audience audience) {
    return activities.count(filter, audience);
  }

  CountedOnce countOnce(ActivityFilter filter, Audience audience) {
    return activities.countOnce(filter, audience);
  }

  List<ActivityLine> lines(
      ActivityFilter filter, Audience audience, Words words, int offset, int limit) {
    var entries =
        gate.release(Optional.of(audience), activities.list(filter, audience, offset, limit));
    var said = words(entries, audience, words);
    return entries.stream().map(entry -> new ActivityLine(entry, said)).toList();
  }

  /** Everything that a filter keeps, as lines that are fetched some hundreds at a time. */
  Stream<ActivityLine> eachLine(ActivityFilter filter, Audience audience, Words words) {
    var ids = activities.listIds(filter, audience);
    return IntStream.iterate(0, from -> from < ids.size(), from -> from + STRETCH)
        .mapToObj(from -> ids.subList(from, Math.min(from + STRETCH, ids.size())))
        .flatMap(stretch -> linesOf(stretch, audience, words).stream());
  }

  List<Standpoint> listAfter(
      ActivityFilter filter, Audience audience, Optional<Standpoint> after, int limit) {
    return activities.listAfter(filter, audience, after, limit);
  }

  List<ActivityLine> linesAt(List<Standpoint> points, Audience audience, Words words) {
    return linesOf(points.stream().map(Standpoint::id).toList(), audience, words);
  }

  /** Those of the given activities that the reader may know, in their order. */
  List<ActivityEntry> entriesOf(List<UUID> ids, Audience audience) {
    return gate.release(Optional.of(audience), activities.listInOrder(ids, audience));
  }

  private List<ActivityLine> linesOf(List<UUID> ids, Audience audience, Words words) {
    return lines(entriesOf(ids, audience), audience, words);
  }

  /** Activities that were released to a reader, in the reader's words. */
  List<ActivityLine> lines(List<ActivityEntry> entries, Audience audience, Words words) {
    var said = words(entries, audience, words);
    return entries.stream().map(entry -> new ActivityLine(entry, said)).toList();
  }

  /** One activity that this reader may pass on, as programs get it. */
  ActivityLine passedOn(String written, Audience audience, Words words) {
    var withheld = filterOfFile(ActivityFilter.all(), audience).without();
    return Ids.read(written)
        .filter(id -> !withheld.contains(id))
        .flatMap(id -> linesOf(List.of(id), audience, words).stream().findFirst())
        .orElseThrow(() -> new Refused(new ActivityProblem.NoSuchActivity(written)));
  }

  ActivityWords words(Collection<ActivityEntry> entries, Audience audience, Words words) {
    var parties =
        entries.stream()
            .flatMap(entry -> Stream.of(entry.activity().who().party(), entry.owner()))
            .collect(Collectors.toSet());
    var locale = words.language().locale();
    var names = new HashMap<PartyId, String>();
    partners
        .representativesOf(parties, audience)
        .forEach((party, by) -> names.put(party, by.nameIn(locale)));
    var records = entries.stream().map(entry -> entry.id().value()).collect(Collectors.toSet());
    var licences = sharing.licencesOf(records, audience);
    return new ActivityWords(names, licences, places.gazetteer(audience), words);
  }

  /** The filters of a query in words, and what else could be chosen. */
  Chosen chosen(ActivityQuery query, Audience audience, Words words) {
    var locale = words.language().locale();
    var gazetteer = places.gazetteer(audience);
    return new Chosen(
        query.placeId().flatMap(gazetteer::find).map(place -> place.label(locale)).orElse(""),
        query
            .partnerId()
            .flatMap(party -> partners.find(party, audience))
            .map(party -> party.nameIn(locale))
            .orElse(""),
        terms(CodeLists.sectors(), locale),
        terms(CodeLists.activityStatuses(), locale));
  }

  private static Map<String, String> terms(CodeList list, Locale locale) {
    var names = new LinkedHashMap<String, String>();
    list.terms().forEach(term -> names.put(term.code(), term.name(locale)));
    return names;
  }

  /** All states that the activity of this address was in, newest first; refused without any. */
  List<ActivityState> states(String written, Audience audience) {
    var revisions =
        Ids.read(written)
            .map(Activity.Id::new)
            .map(id -> activities.listRevisions(id, audience))
            .orElse(List.of());
    if (revisions.isEmpty()) {
      throw absent(written);
    }
    return gate.release(Optional.of(audience), revisions).stream().map(ActivityState::of).toList();
  }

  /** The activity as it stands, or as it was believed at the moment that the address names. */
  ActivityState state(String written, Here here, Audience audience) {
    var states = states(written, audience);
    var knownAt = Moments.moment(here.value("known_at"), zone(audience));
    return states.stream()
        .filter(state -> knownAt.map(at -> !state.revision().recordedAt().isAfter(at)).orElse(true))
        .findFirst()
        .filter(state -> state.entry().isPresent())
        .orElseThrow(() -> absent(written));
  }

  private ZoneId zone(Audience audience) {
    return missions.find(audience).map(Mission::zone).orElse(ZoneOffset.UTC);
  }

  private static Refused absent(String written) {
    return new Refused(new ActivityProblem.NoSuchActivity(written));
  }
}
