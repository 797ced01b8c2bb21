package org.entente.registers.incidents.eventfile;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution.Method;
import org.entente.reference.places.Resolution.Resolved;
import org.entente.reference.places.WrittenPlace;
import org.entente.reference.places.geometry.Point;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.Incident.Placing;

/**
 * The place of an event as its row has it: areas from the first level down, a location, a point;
 * and how precise all that is. What is known to an area is at that area, whatever location or point
 * stands beside it; nothing is taken by likeness alone.
 */
record EventPlace(
    List<String> areas, String location, Optional<Point> point, Placing precision, String code) {

  /** What collections add to the names of areas. */
  private static final Pattern SORT =
      Pattern.compile(
          "(?iu)\\s+(province|prefecture|region|district|department|governorate|state|county"
              + "|division|commune)$");

  /** The levels that a row may name, from the first down. */
  private static final List<AdminLevel> NAMED =
      Stream.of(AdminLevel.values()).filter(level -> level.number() > 0).sorted().toList();

  private static final int DEEPEST = 9;

  Incident.Where in(Gazetteer gazetteer) {
    var found =
        Stream.of(written(areas), written(areas.stream().map(EventPlace::bare).toList()))
            .flatMap(written -> gazetteer.resolve(written).resolved().stream())
            .filter(resolved -> resolved.method() != Method.FUZZY)
            .findFirst()
            .filter(resolved -> area(resolved, gazetteer).isPresent());
    return new Incident.Where(
        found.flatMap(resolved -> area(resolved, gazetteer)).map(Place::id),
        found
            .map(resolved -> resolved.method().name().toLowerCase(Locale.ROOT))
            .orElse("unresolved"),
        found.map(Resolved::confidence).orElse(0.0),
        text(),
        point,
        precision,
        Optional.of(code).filter(it -> !it.isEmpty()));
  }

  /** The finest level at which the precision allows a place. */
  private int finest() {
    return switch (precision) {
      case POINT -> DEEPEST;
      case ADM3 -> 3;
      case NEAR, ADM2 -> 2;
      case ADM1, LINE, UNKNOWN -> 1;
      case COUNTRY -> 0;
      case SEA -> -1;
    };
  }

  private Optional<Place> area(Resolved found, Gazetteer gazetteer) {
    return gazetteer.path(found.place()).stream()
        .filter(each -> each.level().number() <= finest())
        .max(Comparator.comparingInt(each -> each.level().number()));
  }

  /** As much of it as the precision lets count; a vague line is not where its point is. */
  private WrittenPlace written(List<String> names) {
    var byLevel = new TreeMap<AdminLevel, String>();
    for (int at = 0; at < Math.min(names.size(), finest()); at++) {
      byLevel.put(NAMED.get(at), names.get(at));
    }
    boolean vague = precision == Placing.LINE || precision == Placing.SEA;
    return new WrittenPlace(
        Map.of(),
        byLevel,
        precision == Placing.POINT ? location : "",
        vague ? null : point.orElse(null));
  }

  private static String bare(String name) {
    return SORT.matcher(name).replaceFirst("");
  }

  private String text() {
    return Stream.concat(Stream.of(location), areas.reversed().stream())
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
