package org.entente.reference.places.resolving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution.Candidate;

/** Finds places by name: exactly but for spelling, or nearly. */
public final class NameIndex {

  private static final int MOST_CANDIDATES = 5;
  private static final double LEAST_LIKENESS = 0.7;
  private static final double OTHER_SCRIPT = 0.9;

  private final Map<String, List<Named>> byKey = new HashMap<>();

  /** A place and whether the name is one of its other names. */
  record Named(Place place, boolean alias) {}

  public NameIndex(PlaceTree tree) {
    for (var place : tree.places()) {
      place.names().byLanguage().values().forEach(name -> file(name, new Named(place, false)));
      place.names().aliases().forEach(name -> file(name, new Named(place, true)));
    }
  }

  private void file(String name, Named named) {
    var filed = byKey.computeIfAbsent(PlaceWords.key(name), _ -> new ArrayList<>());
    if (filed.stream().noneMatch(it -> it.place().id().equals(named.place().id()))) {
      filed.add(named);
    }
  }

  Stream<Named> named(String name) {
    return byKey.getOrDefault(PlaceWords.key(name), List.of()).stream();
  }

  Stream<Named> named(String name, AdminLevel level) {
    return named(name).filter(it -> it.place().level() == level);
  }

  boolean isNameOf(Place place, String name) {
    return named(name).anyMatch(it -> it.place().id().equals(place.id()));
  }

  /** Those of the places that are called nearly so, nearest first. */
  static List<Candidate> nearest(String name, Stream<Place> places) {
    return places
        .map(place -> new Candidate(place, likeness(name, place)))
        .filter(it -> it.likeness() >= LEAST_LIKENESS)
        .sorted(
            Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparing(it -> it.place().pcode().value()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  static double likeness(String name, Place place) {
    return Stream.concat(
            place.names().byLanguage().values().stream(), place.names().aliases().stream())
        .mapToDouble(known -> likeness(name, known))
        .max()
        .orElse(0);
  }

  private static double likeness(String name, String known) {
    return PlaceWords.inLatin(name) == PlaceWords.inLatin(known)
        ? Likeness.of(PlaceWords.key(name), PlaceWords.key(known))
        : OTHER_SCRIPT * Likeness.of(PlaceWords.skeleton(name), PlaceWords.skeleton(known));
  }
}
