package org.entente.readings.noticing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.mechanisms.review.Relation;
import org.entente.readings.noticing.rules.Closure;
import org.entente.readings.noticing.rules.Seen;
import org.entente.readings.noticing.rules.Sight;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.merging.Representation;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.terminology.KindsOfWork;
import org.entente.registers.access.AccessReport;
import org.entente.registers.access.AccessReports;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.linking.ties.Ties;
import org.springframework.stereotype.Component;

/**
 * Reads what rules look at. What ended more than 92 days before the day counts no more; the day is
 * the mission's own, or the last on which anything reported goes on, whichever is earlier, so that
 * a mission of which nobody reports any more keeps what was noticed last.
 */
@Component
class Survey {

  private static final int DAYS = 92;

  /** What is said to have ended so long ago is rather said wrongly. */
  private static final int YEARS = 10;

  /** Coarser places say too little about who meets whom. */
  private static final int FINE = 2;

  /** What is no longer planned, nor under way. */
  private static final Set<String> CLOSED = Set.of("completed", "cancelled", "suspended");

  private final Activities activities;
  private final AccessReports access;
  private final Ties ties;
  private final Partners partners;
  private final Missions missions;
  private final Places places;
  private final Audiences audiences;

  Survey(
      Activities activities,
      AccessReports access,
      Ties ties,
      Partners partners,
      Missions missions,
      Places places,
      Audiences audiences) {
    this.activities = activities;
    this.access = access;
    this.ties = ties;
    this.partners = partners;
    this.missions = missions;
    this.places = places;
    this.audiences = audiences;
  }

  /** What there is to look at, and under which label each activity stands. */
  record Surveyed(Sight sight, Map<UUID, Integer> labels) {}

  Surveyed of(Audience node) {
    var shared = shared(node);
    var represented = partners.representation(shared);
    var steps = new Steps(partners.listEach(shared), represented);
    var standing = new Standing(represented, steps, places.gazetteer(node));
    var all = new ArrayList<Seen>();
    var labels = new HashMap<UUID, Integer>();
    activities.eachPiece(
        node,
        piece -> {
          for (var entry : piece) {
            all.add(seen(entry, standing));
            labels.put(entry.id().value(), entry.label());
          }
        });
    var today = missions.today(missions.find(node).orElseThrow());
    var day = day(all, today);
    var counting = all.stream().filter(seen -> counts(seen, day)).toList();
    var closures = closures(standing, labels, node);
    var sight = new Sight(counting, today, day, tied(counting, node), closures);
    return new Surveyed(sight, labels);
  }

  /** Where no aid reaches, by what stands of access; the labels of it are added to the others. */
  private List<Closure> closures(Standing standing, Map<UUID, Integer> labels, Audience node) {
    var closures = new ArrayList<Closure>();
    for (var entry : access.listStanding(node)) {
      var report = entry.report();
      if (report.level() == AccessReport.Level.NONE) {
        labels.put(report.id().value(), entry.label());
        closures.add(
            new Closure(
                report.id().value(),
                standing.representation().of(entry.owner()),
                standing.within(report.where().place()),
                report.when().from(),
                report.when().until()));
      }
    }
    return closures;
  }

  /** Who is one with whom must be known to all whom a finding may tell it. */
  private Audience shared(Audience node) {
    return audiences.asOwner(node.mission().itself(), node.mission());
  }

  private static LocalDate day(List<Seen> all, LocalDate today) {
    return all.stream()
        .flatMap(seen -> seen.end().stream())
        .max(LocalDate::compareTo)
        .filter(last -> last.isBefore(today))
        .orElse(today);
  }

  private static boolean counts(Seen seen, LocalDate day) {
    return seen.end()
        .map(end -> !end.isBefore(day.minusDays(DAYS)) || end.isBefore(day.minusYears(YEARS)))
        .orElse(true);
  }

  /** Who stands for whom and where in a chain, and what lies in what. */
  private record Standing(Representation representation, Steps steps, Gazetteer gazetteer) {

    Set<PlaceId> within(PlaceId area) {
      return gazetteer.find(area).stream()
          .flatMap(outer -> gazetteer.everWithin(outer).stream())
          .collect(Collectors.toSet());
    }

    Optional<PlaceId> district(PlaceId place) {
      return gazetteer.find(place).stream()
          .flatMap(it -> gazetteer.path(it).stream())
          .filter(it -> it.level().number() == FINE)
          .map(Place::id)
          .findFirst();
    }
  }

  private static Seen seen(ActivityEntry entry, Standing standing) {
    var representation = standing.representation();
    var activity = entry.activity();
    var where = activity.where();
    var party = representation.of(activity.who().party());
    var written = written(activity.what());
    var words = KindsOfWork.folded(written);
    return new Seen(
        entry.id().value(),
        party,
        activity.who().recognised().map(how -> how.confidence() > 0).orElse(true),
        standing.steps().of(party),
        representation.of(entry.owner()),
        where.place().filter(_ -> where.level().orElse(0) >= FINE),
        where.place().flatMap(standing::district),
        activity.what().sector(),
        KindsOfWork.find(written).orElse(words),
        words,
        written,
        activity.when().start(),
        activity.when().end(),
        activity.reach().targeted().orElse(0L),
        activity.reach().reached().orElse(0L),
        entry.knownAt(),
        activity.what().status().filter(CLOSED::contains).isEmpty());
  }

  /** What is done, in the words of the report: many have a column of descriptions alone. */
  private static String written(Activity.What what) {
    return what.activity().or(what::description).orElse("").strip();
  }

  /** The foremost of those that people said to have the same work in them. */
  private Map<UUID, UUID> tied(List<Seen> counting, Audience node) {
    var foremost = new HashMap<UUID, UUID>();
    for (var tie : ties.listOf(counting.stream().map(Seen::id).toList(), node)) {
      if (tie.said().relation() != Relation.DISTINCT) {
        var one = foremost(tie.said().pair().left(), foremost);
        var other = foremost(tie.said().pair().right(), foremost);
        foremost.put(one, other);
      }
    }
    foremost.replaceAll((_, at) -> foremost(at, foremost));
    return foremost;
  }

  private static UUID foremost(UUID activity, Map<UUID, UUID> foremost) {
    var at = activity;
    while (!foremost.getOrDefault(at, at).equals(at)) {
      at = foremost.getOrDefault(at, at);
    }
    return at;
  }
}
