package org.entente.reference.places.resolving;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.Resolution.ByAlias;
import org.entente.reference.places.Resolution.ByLikeness;
import org.entente.reference.places.Resolution.ByName;
import org.entente.reference.places.Resolution.Candidate;
import org.entente.reference.places.Resolution.Unresolved;
import org.entente.reference.places.Resolution.Why;
import org.entente.reference.places.WrittenPlace;
import org.entente.reference.places.resolving.NameIndex.Named;

/**
 * Follows the names of one row from the largest area down, each within the places found before, so
 * that of ten places of one name the one in the right parent is taken.
 */
final class NameSearch {

  private static final double IN_PARENT = 0.95;
  private static final double ONLY_ONE = 0.85;
  private static final double AT_ANOTHER_LEVEL = 0.75;
  private static final double PARENT_UNKNOWN = 0.15;
  private static final double ALIAS = 0.02;
  private static final double CLEAR_LEAD = 0.05;
  private static final double NEVER_SURE = 0.9;
  private static final double IN_ANOTHER_AREA = 0.75;
  private static final int MOST_CANDIDATES = 5;

  private final PlaceTree tree;
  private final NameIndex names;
  private final List<Why> why = new ArrayList<>();
  private List<Named> found = List.of();
  private final Optional<Place> whole;
  private Optional<Place> scope;
  private double confidence = 1;
  private List<Candidate> nearest = List.of();

  NameSearch(PlaceTree tree, NameIndex names, Optional<Place> scope) {
    this.tree = tree;
    this.names = names;
    this.whole = scope;
    this.scope = scope;
  }

  /** Looks for all names of levels below the scope; empty when the row writes none. */
  Optional<Resolution> search(WrittenPlace written) {
    var level = scope.map(Place::level).orElse(AdminLevel.COUNTRY);
    var told =
        written.names().entrySet().stream()
            .filter(name -> name.getKey().deeperThan(level))
            .filter(name -> !PlaceWords.unstated(name.getValue()))
            .filter(name -> !PlaceWords.everywhere(name.getValue()))
            .toList();
    for (var name : told) {
      step(name);
    }
    if (!PlaceWords.unstated(written.placeName())) {
      settlement(written.placeName());
    }
    boolean nothing = told.isEmpty() && found.isEmpty();
    return nothing ? Optional.empty() : Optional.of(outcome());
  }

  private void step(Map.Entry<AdminLevel, String> name) {
    var here = names.named(name.getValue(), name.getKey()).filter(this::inScope).toList();
    if (!here.isEmpty()) {
      take(here, isBelowKnown(name.getKey()) ? Why.NAME_IN_PARENT : Why.NAME_ONLY_ONE);
      return;
    }
    if (deeperThanKnown(name.getKey())) {
      why.add(Why.DEEPER_THAN_GAZETTEER);
      return;
    }
    var elsewhere = names.named(name.getValue()).filter(this::inScope).filter(this::below).toList();
    if (elsewhere.size() == 1) {
      take(elsewhere, Why.NAME_AT_ANOTHER_LEVEL);
      return;
    }
    var alike = candidates(name.getKey(), name.getValue());
    if (oneStandsOut(alike)) {
      take(List.of(new Named(alike.getFirst().place(), false)), Why.NAME_ALMOST);
      confidence = Math.min(confidence, alike.getFirst().likeness() * NEVER_SURE);
      return;
    }
    lose(alike, inAnotherArea(name));
  }

  /** A name that is not found here: a place below it may still be the only one of its name. */
  private void lose(List<Candidate> alike, List<Candidate> elsewhere) {
    nearest = Stream.concat(elsewhere.stream(), alike.stream()).limit(MOST_CANDIDATES).toList();
    scope = found.size() == 1 ? Optional.of(found.getFirst().place()) : scope;
    found = List.of();
    why.clear();
    why.add(elsewhere.isEmpty() ? Why.NAME_UNKNOWN : Why.NAME_IN_ANOTHER_AREA);
  }

  /** The places of this very name outside the area written beside it. */
  private List<Candidate> inAnotherArea(Map.Entry<AdminLevel, String> name) {
    return names
        .named(name.getValue(), name.getKey())
        .map(Named::place)
        .filter(place -> whole.map(it -> tree.within(place, it)).orElse(true))
        .map(place -> new Candidate(place, IN_ANOTHER_AREA))
        .toList();
  }

  private void settlement(String name) {
    var here = names.named(name).filter(this::inScope).filter(this::below).toList();
    if (here.size() == 1) {
      take(here, found.isEmpty() ? Why.NAME_ONLY_ONE : Why.NAME_IN_PARENT);
    } else if (!why.isEmpty() || scope.isPresent()) {
      why.add(Why.DEEPER_THAN_GAZETTEER);
    }
  }

  private void take(List<Named> here, Why reason) {
    if (why.remove(Why.NAME_UNKNOWN) || why.remove(Why.NAME_IN_ANOTHER_AREA)) {
      why.add(Why.PARENT_UNKNOWN);
      confidence -= PARENT_UNKNOWN;
    }
    found = here;
    nearest = List.of();
    why.removeIf(it -> it == Why.NAME_IN_PARENT || it == Why.NAME_ONLY_ONE);
    why.add(reason);
  }

  private boolean isBelowKnown(AdminLevel level) {
    return !found.isEmpty() || scope.map(Place::level).equals(level.above());
  }

  private boolean inScope(Named named) {
    return found.isEmpty()
        ? scope.map(it -> tree.within(named.place(), it)).orElse(true)
        : found.stream().anyMatch(it -> tree.within(named.place(), it.place()));
  }

  private boolean below(Named named) {
    return Stream.concat(scope.stream(), found.stream().map(Named::place))
        .noneMatch(it -> it.id().equals(named.place().id()));
  }

  private Stream<Place> placesInScope() {
    var tops = found.isEmpty() ? scope.stream() : found.stream().map(Named::place);
    return tops.flatMap(tree::below);
  }

  private boolean deeperThanKnown(AdminLevel level) {
    return !found.isEmpty() && placesInScope().noneMatch(place -> place.level() == level);
  }

  private List<Candidate> candidates(AdminLevel level, String name) {
    var areas = found.isEmpty() ? scope.stream() : found.stream().map(Named::place);
    return names.nearest(name, level, areas.toList());
  }

  private static boolean oneStandsOut(List<Candidate> alike) {
    return !alike.isEmpty()
        && alike.getFirst().likeness() >= NameLikeness.ENOUGH
        && (alike.size() == 1
            || alike.getFirst().likeness() - alike.get(1).likeness() >= CLEAR_LEAD);
  }

  private Resolution outcome() {
    if (found.size() != 1) {
      var lost =
          why.contains(Why.NAME_IN_ANOTHER_AREA) ? Why.NAME_IN_ANOTHER_AREA : Why.NAME_UNKNOWN;
      why.add(found.isEmpty() ? lost : Why.NAME_AMBIGUOUS);
      var several = found.stream().limit(5).map(it -> new Candidate(it.place(), 1)).toList();
      return new Unresolved(found.isEmpty() ? nearest : several, why.stream().distinct().toList());
    }
    var one = found.getFirst();
    if (why.contains(Why.NAME_ALMOST)) {
      return new ByLikeness(one.place(), confidence, List.copyOf(why));
    }
    double sure = Math.min(confidence, 1) * base();
    return one.alias()
        ? new ByAlias(one.place(), sure - ALIAS, with(Why.OTHER_NAME))
        : new ByName(one.place(), sure, List.copyOf(why));
  }

  private double base() {
    if (why.contains(Why.NAME_AT_ANOTHER_LEVEL)) {
      return AT_ANOTHER_LEVEL;
    }
    return why.contains(Why.NAME_IN_PARENT) || scope.isPresent() ? IN_PARENT : ONLY_ONE;
  }

  private List<Why> with(Why more) {
    return Stream.concat(why.stream(), Stream.of(more)).toList();
  }
}
