package org.entente.readings.coverage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;

/**
 * Where places lie: in which area of a level, and whether within an outer place, if there is one.
 * Found once for each place, of which there are few, and asked for each report, of which there may
 * be many.
 */
final class Lie {

  private final Gazetteer gazetteer;
  private final AdminLevel level;
  private final Optional<Place> outer;
  private final Map<PlaceId, Optional<PlaceId>> areas = new HashMap<>();
  private final Map<PlaceId, Boolean> inside = new HashMap<>();

  Lie(Gazetteer gazetteer, AdminLevel level, Optional<Place> outer) {
    this.gazetteer = gazetteer;
    this.level = level;
    this.outer = outer;
  }

  /** The area of the level that a place lies in; a wider place lies in none. */
  Optional<PlaceId> area(Optional<PlaceId> place) {
    return place.flatMap(id -> areas.computeIfAbsent(id, this::areaOf));
  }

  private Optional<PlaceId> areaOf(PlaceId id) {
    return gazetteer.find(id).stream()
        .flatMap(place -> gazetteer.path(place).stream())
        .filter(place -> place.level() == level && gazetteer.holds(place))
        .map(Place::id)
        .findFirst();
  }

  /** Whether a place lies within the outer one; everything does where there is none. */
  boolean inside(Optional<PlaceId> place) {
    return outer.isEmpty()
        || place.map(id -> inside.computeIfAbsent(id, this::isInside)).orElse(false);
  }

  private boolean isInside(PlaceId id) {
    return outer
        .flatMap(area -> gazetteer.find(id).map(place -> gazetteer.within(place, area)))
        .orElse(false);
  }
}
