package org.entente.reference.places.register;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlacesProblem;

/** Tells of places that would end, before they do. */
final class Ending {

  private static final int MOST_AREAS = 10;

  private Ending() {}

  /** Refused when there is any: how many there are, and in which areas, those with most first. */
  static void refuse(List<FiledPlace> ended, List<FiledPlace> known) {
    if (ended.isEmpty()) {
      return;
    }
    Map<UUID, String> names =
        known.stream().collect(toMap(place -> place.id().value(), Ending::label));
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
}
