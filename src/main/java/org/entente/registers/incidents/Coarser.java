package org.entente.registers.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.registers.incidents.Incident.Origin;
import org.entente.registers.incidents.Incident.Placing;

/**
 * Makes of an incident what others read of it: the area of the second level or of the first or the
 * country around it, in whatever way it was recognised; no point, no words of the place, no notes,
 * no number under which the original can be looked up, no other cell of its row; no name of the
 * exact place in what is left. What tells nothing finer comes out as it went in.
 */
final class Coarser {

  /** The deepest administrative level that others see. */
  static final int OTHERS_SEE = 2;

  /** Shorter words say too little to be looked for in names. */
  private static final int SHORTEST = 3;

  private static final List<Placing> COARSE = List.of(Placing.COUNTRY, Placing.ADM1, Placing.ADM2);

  private final Gazetteer gazetteer;

  Coarser(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Incident of(Incident whole) {
    var exact = whole.where().place().flatMap(gazetteer::find);
    var area = exact.flatMap(this::area);
    var name = area.map(place -> place.label(Locale.ENGLISH)).orElse("");
    var hidden = hidden(whole, exact, area);
    if (hidden.isEmpty() && exact.equals(area) && !tellsMore(whole)) {
      return whole;
    }
    return new Incident(
        whole.id(),
        coarse(whole.when()),
        where(area, name),
        what(whole.what(), sub -> masked(sub, hidden, name)),
        who(whole.who(), actor -> masked(actor, hidden, name)),
        whole.harm(),
        reported(whole.reported(), source -> masked(source, hidden, name)));
  }

  private static boolean tellsMore(Incident whole) {
    var reported = whole.reported();
    return whole.where().point().isPresent()
        || reported.key().isPresent()
        || !reported.notes().isEmpty()
        || !reported.cells().isEmpty();
  }

  /** The code of the source's own scheme says no more than the precision. */
  private static Incident.When coarse(Incident.When when) {
    return new Incident.When(when.from(), when.until(), when.precision(), Optional.empty());
  }

  private Optional<Place> area(Place place) {
    return gazetteer.path(place).stream()
        .filter(each -> each.level().number() <= OTHERS_SEE)
        .max(Comparator.comparingInt(each -> each.level().number()));
  }

  private static Incident.Where where(Optional<Place> area, String name) {
    return new Incident.Where(
        area.map(Place::id),
        area.isPresent() ? "name" : "unresolved",
        area.isPresent() ? 1 : 0,
        name,
        Optional.empty(),
        area.map(place -> COARSE.get(place.level().number())).orElse(Placing.UNKNOWN),
        Optional.empty());
  }

  /** The names and codes of what is finer than others see, the longest first. */
  private List<String> hidden(Incident whole, Optional<Place> exact, Optional<Place> area) {
    var open =
        area.map(gazetteer::path).orElse(List.of()).stream()
            .flatMap(Coarser::words)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    var finer = exact.map(gazetteer::path).orElse(List.of()).stream().flatMap(Coarser::words);
    return Stream.concat(finer, Stream.of(whole.where().written().split(",")))
        .map(String::strip)
        .filter(word -> word.length() >= SHORTEST)
        .filter(word -> !open.contains(word.toLowerCase(Locale.ROOT)))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .toList();
  }

  private static Stream<String> words(Place place) {
    var words = new ArrayList<>(place.names().byLanguage().values());
    words.addAll(place.names().aliases());
    words.add(place.pcode().value());
    return words.stream();
  }

  private static Incident.What what(Incident.What whole, UnaryOperator<String> masked) {
    return new Incident.What(whole.kind(), whole.sub().map(masked));
  }

  private static Incident.Who who(Incident.Who whole, UnaryOperator<String> masked) {
    return new Incident.Who(
        masked.apply(whole.first()),
        masked.apply(whole.firstWith()),
        masked.apply(whole.second()),
        masked.apply(whole.secondWith()));
  }

  /** The sources of a collection are headlines and people: others read which collection it is. */
  private static Incident.Reported reported(Incident.Reported whole, UnaryOperator<String> masked) {
    var source = whole.origin() == Origin.HAND ? masked.apply(whole.source()) : "";
    return new Incident.Reported(whole.origin(), Optional.empty(), source, "", Map.of());
  }

  /** In whatever letters, great or small, the words are written. */
  private static String masked(String text, List<String> hidden, String instead) {
    var masked = text;
    for (var word : hidden) {
      masked = replaced(masked, word, instead);
    }
    return masked;
  }

  private static String replaced(String text, String word, String instead) {
    var replaced = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (text.regionMatches(true, at, word, 0, word.length())) {
        replaced.append(instead);
        at += word.length();
      } else {
        replaced.append(text.charAt(at++));
      }
    }
    return replaced.toString();
  }
}
