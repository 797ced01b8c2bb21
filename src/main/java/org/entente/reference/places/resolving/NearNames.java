package org.entente.reference.places.resolving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.ground.matching.GramIndex;
import org.entente.ground.matching.GramIndex.Stretch;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Resolution.Candidate;

/**
 * Finds the names that come near one. All names stand in the order of the tree, so that those
 * within an area are one stretch, and a search within it looks at nothing else. Holds about half a
 * kilobyte for each name.
 */
final class NearNames {

  private static final int MOST_CANDIDATES = 5;
  private static final int MOST_COMPARED = 25;
  private static final double LEAST_LIKENESS = 0.55;

  private final List<Place> places = new ArrayList<>();
  private final List<Spelled> spellings = new ArrayList<>();
  private final Map<PlaceId, Stretch> stretches = new HashMap<>();
  private final GramIndex grams;

  NearNames(PlaceTree tree) {
    tree.tops().forEach(top -> take(top, tree));
    this.grams = new GramIndex(spellings.stream().map(NearNames::text).toList());
  }

  private void take(Place place, PlaceTree tree) {
    int from = places.size();
    NameIndex.names(place)
        .map(Spelled::of)
        .distinct()
        .forEach(
            spelled -> {
              places.add(place);
              spellings.add(spelled);
            });
    tree.children(place).forEach(child -> take(child, tree));
    stretches.put(place.id(), new Stretch(from, places.size()));
  }

  /** Both as written and as it sounds, so that either brings a name near. */
  private static String text(Spelled spelled) {
    return spelled.joined() + " " + spelled.sounds();
  }

  /** The places of a level, within these areas or anywhere when there are none, nearest first. */
  List<Candidate> find(String name, AdminLevel level, Collection<Place> areas) {
    var spelled = Spelled.of(name);
    var likenesses = new LinkedHashMap<PlaceId, Candidate>();
    among(areas)
        .flatMap(stretch -> compared(spelled, level, stretch))
        .forEach(it -> likenesses.merge(it.place().id(), it, NearNames::nearer));
    return likenesses.values().stream()
        .filter(it -> it.likeness() >= LEAST_LIKENESS)
        .sorted(
            Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparing(it -> it.place().pcode().value()))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private Stream<Stretch> among(Collection<Place> areas) {
    return areas.isEmpty()
        ? Stream.of(grams.whole())
        : areas.stream().flatMap(area -> Stream.ofNullable(stretches.get(area.id())));
  }

  private Stream<Candidate> compared(Spelled written, AdminLevel level, Stretch among) {
    return grams
        .nearest(text(written), among, MOST_COMPARED, at -> places.get(at).level() == level)
        .stream()
        .map(
            found ->
                new Candidate(
                    places.get(found.at()), NameLikeness.of(written, spellings.get(found.at()))));
  }

  private static Candidate nearer(Candidate one, Candidate other) {
    return one.likeness() >= other.likeness() ? one : other;
  }
}
