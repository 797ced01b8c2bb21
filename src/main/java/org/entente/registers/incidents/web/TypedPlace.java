package org.entente.registers.incidents.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution.Method;
import org.entente.reference.places.WrittenPlace;
import org.entente.reference.places.geometry.Point;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.Incident.Placing;

/** A place as somebody typed it, by its code or its name, and perhaps a point in it. */
record TypedPlace(String written, Optional<Point> point) {

  /** The place of exactly this code or name. */
  Optional<Incident.Where> in(Gazetteer gazetteer) {
    return Pcode.read(written)
        .flatMap(gazetteer::find)
        .map(place -> where(place, "code", 1))
        .or(
            () ->
                gazetteer
                    .resolve(new WrittenPlace(Map.of(), Map.of(), written, null))
                    .resolved()
                    .filter(found -> found.method() != Method.FUZZY)
                    .map(
                        found ->
                            where(
                                found.place(),
                                found.method().name().toLowerCase(Locale.ROOT),
                                found.confidence())));
  }

  private Incident.Where where(Place place, String method, double confidence) {
    return new Incident.Where(
        Optional.of(place.id()),
        method,
        confidence,
        written,
        point,
        point.isPresent() ? Placing.POINT : precision(place.level().number()),
        Optional.empty());
  }

  private static Placing precision(int level) {
    return switch (level) {
      case 0 -> Placing.COUNTRY;
      case 1 -> Placing.ADM1;
      case 2 -> Placing.ADM2;
      case 3 -> Placing.ADM3;
      default -> Placing.NEAR;
    };
  }
}
