package org.entente.reference.places.resolving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution.Candidate;
import org.springframework.util.function.SingletonSupplier;

/** Finds places by name: exactly but for spelling, or nearly. The latter is made ready when met. */
public final class NameIndex {

  private static final Pattern PARTS = Pattern.compile("\\s*[/|;()\\[\\]\\n]\\s*|\\s+[-–—]\\s+");

  private final Map<String, List<Named>> byKey = new HashMap<>();
  private final SingletonSupplier<NearNames> near;

  /** A place and whether the name is one of its other names. */
  record Named(Place place, boolean alias) {}

  public NameIndex(PlaceTree tree) {
    for (var place : tree.places()) {
      place.names().byLanguage().values().forEach(name -> file(name, new Named(place, false)));
      place.names().aliases().forEach(name -> file(name, new Named(place, true)));
    }
    near = SingletonSupplier.of(() -> new NearNames(tree));
  }

  private void file(String name, Named named) {
    var filed = byKey.computeIfAbsent(PlaceWords.key(name), _ -> new ArrayList<>());
    if (filed.stream().noneMatch(it -> it.place().id().equals(named.place().id()))) {
      filed.add(named);
    }
  }

  /** The places of this name; of a name said twice ("Marka / Merca") those of either saying. */
  Stream<Named> named(String name) {
    var whole = byKey.getOrDefault(PlaceWords.key(name), List.of());
    return whole.isEmpty() ? saidTwice(name) : whole.stream();
  }

  Stream<Named> named(String name, AdminLevel level) {
    return named(name).filter(it -> it.place().level() == level);
  }

  /** The parts name one place, but for those in another script; else it is more than one place. */
  private Stream<Named> saidTwice(String name) {
    var parts = PARTS.splitAsStream(name).filter(part -> !part.isBlank()).toList();
    var known = parts.stream().filter(part -> byKey.containsKey(PlaceWords.key(part))).toList();
    boolean oneScript =
        parts.stream().map(part -> PlaceWords.inLatin(List.of(part))).distinct().count() < 2;
    if (parts.size() < 2 || known.isEmpty() || (oneScript && known.size() < parts.size())) {
      return Stream.empty();
    }
    var places = known.stream().map(part -> byKey.get(PlaceWords.key(part))).toList();
    return places.getFirst().stream()
        .filter(named -> places.stream().allMatch(others -> holds(others, named)));
  }

  private static boolean holds(List<Named> others, Named named) {
    return others.stream().anyMatch(it -> it.place().id().equals(named.place().id()));
  }

  boolean isNameOf(Place place, String name) {
    return named(name).anyMatch(it -> it.place().id().equals(place.id()));
  }

  /** The places of a level within these areas that are called nearly so, nearest first. */
  List<Candidate> nearest(String name, AdminLevel level, Collection<Place> areas) {
    return near.obtain().find(name, level, areas);
  }

  static double likeness(String name, Place place) {
    var spelled = Spelled.of(name);
    return names(place)
        .mapToDouble(known -> NameLikeness.of(spelled, Spelled.of(known)))
        .max()
        .orElse(0);
  }

  static Stream<String> names(Place place) {
    return Stream.concat(
        place.names().byLanguage().values().stream(), place.names().aliases().stream());
  }
}
