package org.entente.mechanisms.intake.unknown;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.history.Act;
import org.entente.ground.history.Revision;
import org.entente.ground.history.Undone;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.instructions.DecidedValues;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.mechanisms.intake.reapplying.ReadingAnew;
import org.entente.mechanisms.intake.spellings.Spelling;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.entente.mechanisms.intake.unknown.UnknownPlace.Candidate;
import org.entente.mechanisms.intake.unknown.UnknownPlace.Occurrence;
import org.entente.mechanisms.intake.values.Folded;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.places.geometry.Point;
import org.entente.reference.places.geometry.Shape;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue of written places that nobody knows, over all reports that stand: what is decided about
 * one holds for all its rows and all sources, and is taken back like any spelling.
 */
@Component
public class UnknownPlaces {

  private static final int MOST_CANDIDATES = 5;

  private final UnknownStore store;
  private final Spellings spellings;
  private final Places places;
  private final Jobs jobs;

  UnknownPlaces(UnknownStore store, Spellings spellings, Places places, Jobs jobs) {
    this.store = store;
    this.spellings = spellings;
    this.places = places;
    this.jobs = jobs;
  }

  /** What is still open, that in most rows first; written alike is one. */
  @Transactional(readOnly = true)
  public List<UnknownPlace> list(Audience audience, int most) {
    var gazetteer = places.gazetteer(audience);
    var shapes = new HashMap<PlaceId, Optional<Shape>>();
    return open(audience).values().stream()
        .sorted(comparingInt(UnknownPlaces::rows).reversed())
        .limit(most)
        .map(
            alike ->
                new UnknownPlace(
                    alike.getFirst().value().written(),
                    alike,
                    candidates(alike, gazetteer, place -> shape(place, shapes, audience))))
        .toList();
  }

  /** How many different ones are open. */
  @Transactional(readOnly = true)
  public int count(Audience audience) {
    return open(audience).size();
  }

  private Map<String, List<Occurrence>> open(Audience audience) {
    var decided = DecidedValues.of(spellings.listApproved(audience));
    return store.listPlaces(audience).stream()
        .filter(each -> decided.find(Kind.PLACE, each.value().written()).isEmpty())
        .collect(groupingBy(UnknownPlaces::key, LinkedHashMap::new, toList()));
  }

  private static String key(Occurrence occurrence) {
    var folded = Folded.text(occurrence.value().written());
    return folded.isEmpty() ? occurrence.value().written() : folded;
  }

  private static int rows(List<Occurrence> alike) {
    return alike.stream().mapToInt(each -> each.value().rows()).sum();
  }

  /** Finds the shape of a place, where there is one. */
  private interface Shapes {
    Optional<Shape> of(Place place);
  }

  private Optional<Shape> shape(
      Place place, Map<PlaceId, Optional<Shape>> known, Audience audience) {
    return known.computeIfAbsent(
        place.id(),
        id -> Optional.ofNullable(places.shapes(place.level(), Optional.of(id), audience).get(id)));
  }

  private static List<Candidate> candidates(
      List<Occurrence> alike, Gazetteer gazetteer, Shapes shapes) {
    var points = alike.stream().flatMap(each -> each.value().at().stream()).toList();
    return alike.stream()
        .flatMap(each -> each.value().candidates().stream())
        .collect(
            toMap(
                UnknownValue.Candidate::code,
                UnknownValue.Candidate::likeness,
                Math::max,
                LinkedHashMap::new))
        .entrySet()
        .stream()
        .flatMap(
            each ->
                Pcode.read(each.getKey()).flatMap(gazetteer::find).stream()
                    .map(place -> candidate(place, each.getValue(), points, shapes)))
        .sorted(
            comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparing(each -> each.place().pcode().value()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private static Candidate candidate(
      Place place, double likeness, List<Point> points, Shapes shapes) {
    var km =
        points.isEmpty()
            ? Optional.<Double>empty()
            : shapes
                .of(place)
                .flatMap(shape -> points.stream().map(shape::kmFrom).min(comparing(it -> it)));
    return new Candidate(place, likeness, km);
  }

  /**
   * Decides for all sources what everything written alike means, and has the reports read anew in
   * which it stands; the batch of the act is what is taken back with any of these spellings.
   * Nothing when nobody asks any more.
   */
  @Transactional
  public void decide(String written, Place meant, Act act, Audience audience) {
    var wanted =
        open(audience).values().stream()
            .filter(alike -> alike.getFirst().value().written().equals(written))
            .flatMap(List::stream)
            .toList();
    wanted.stream()
        .collect(
            toMap(
                each -> List.of(each.source(), each.value().written()),
                each -> each,
                (first, _) -> first,
                LinkedHashMap::new))
        .values()
        .forEach(each -> approve(each, meant, act, audience));
    readAnew(wanted.stream().map(Occurrence::report).distinct().toList(), act);
  }

  /**
   * Takes back the newest decision about a spelling, as {@link Spellings#takeBack} does, and has
   * the reports read anew that were read since it was made.
   */
  @Transactional
  public Undone takeBack(Spelling spelling, Act act, Audience audience) {
    var decided = spellings.findDecision(spelling, audience).map(Revision::recordedAt);
    var undone = spellings.takeBack(spelling, act, audience);
    decided.ifPresent(moment -> readAnew(store.listReadSince(moment, audience), act));
    return undone;
  }

  private void readAnew(List<Import.Id> reports, Act act) {
    reports.forEach(
        report -> jobs.ask(act.mission(), ReadingAnew.KIND, report.value(), act.actor()));
  }

  private void approve(Occurrence each, Place meant, Act act, Audience audience) {
    var wish = Spelling.asked(each.value(), meant.pcode().value(), act.actor(), each.file());
    spellings.settle(each.source(), wish, each.label(), act, audience);
  }
}
