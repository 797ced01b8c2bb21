package org.entente.reference.places.register;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.PlacesProblem;
import org.entente.reference.places.Validity;
import org.entente.reference.places.gazetteerfile.PlaceLine;

/**
 * A file as the edition that holds from a day on, for the levels that it tells of: a code that it
 * does not tell again ended the day before, one that nobody knew begins, and a place that goes on
 * under its code keeps its former names as other names. Nothing of the past is changed.
 */
final class Succession {

  private static final int MOST_AREAS = 10;

  private final LocalDate since;
  private final Map<PlaceKey, FiledPlace> holding;
  private final List<PlaceLine> lines;

  /** Refused when a place began after that day: editions are told in their order. */
  Succession(LocalDate since, Collection<FiledPlace> known, List<PlaceLine> lines) {
    known.stream()
        .flatMap(place -> place.content().from().stream())
        .filter(since::isBefore)
        .max(LocalDate::compareTo)
        .ifPresent(
            newest -> {
              throw new Refused(
                  new PlacesProblem.EditionNotNewest(since.toString(), newest.toString()));
            });
    this.since = since;
    this.holding =
        known.stream()
            .filter(place -> validity(place).stillHoldsOn(since))
            .collect(toMap(place -> place.content().key(), Function.identity(), (_, last) -> last));
    this.lines = lines;
  }

  private static Validity validity(FiledPlace place) {
    return place.entry().place().validity();
  }

  Collection<FiledPlace> holding() {
    return holding.values();
  }

  /** What the file tells, with the day on which new places begin; known ones keep theirs. */
  List<PlaceLine> lines() {
    return lines.stream().map(line -> line.holding(validity(line))).toList();
  }

  private Validity validity(PlaceLine line) {
    return holding.containsKey(PlaceKey.of(line))
        ? Validity.ALWAYS
        : new Validity(since, line.validity().lastDay().filter(not(since::isAfter)).orElse(null));
  }

  /** The places that the day before was the last one of, and which of the edition they go on in. */
  List<FiledPlace> ended(Collection<FiledPlace> edition) {
    Set<PlaceKey> told = lines.stream().map(PlaceKey::of).collect(toSet());
    Set<AdminLevel> levels = told.stream().map(PlaceKey::level).collect(toSet());
    var successors = new Successors(edition, holding.values());
    return holding.values().stream()
        .filter(place -> levels.contains(place.content().adminLevel()))
        .filter(place -> !told.contains(place.content().key()))
        .filter(place -> place.content().from().filter(not(since::isAfter)).isEmpty())
        .map(place -> place.saying(place.content().endingBefore(since, successors.of(place))))
        .toList();
  }

  /** Refused when there is any: how many there are, and in which areas, those with most first. */
  static void refuseEnding(List<FiledPlace> ended, List<FiledPlace> known) {
    if (ended.isEmpty()) {
      return;
    }
    Map<UUID, String> names =
        known.stream().collect(toMap(place -> place.id().value(), Succession::label));
    var areas =
        ended.stream()
            .collect(groupingBy(place -> area(place, names), counting()))
            .entrySet()
            .stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_AREAS)
            .map(area -> area.getKey() + " " + area.getValue())
            .collect(joining(", "));
    throw new Refused(new PlacesProblem.EditionEndsPlaces(ended.size(), areas));
  }

  private static String area(FiledPlace place, Map<UUID, String> names) {
    return place
        .content()
        .parent()
        .flatMap(parent -> Optional.ofNullable(names.get(parent)))
        .orElseGet(() -> label(place));
  }

  private static String label(FiledPlace place) {
    return place.content().place(place.id()).label(Locale.ROOT);
  }

  /** The place with the names that it had before. */
  FiledPlace keepingNames(FiledPlace place) {
    Map<PlaceId, FiledPlace> before =
        holding.values().stream().collect(toMap(FiledPlace::id, Function.identity()));
    return Stream.ofNullable(before.get(place.id()))
        .map(then -> place.saying(place.content().onceCalled(then.content().names())))
        .findFirst()
        .orElse(place);
  }
}
