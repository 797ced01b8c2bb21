package org.entente.registers.needs.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.values.Folded;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.Resolution.Method;
import org.entente.reference.places.Resolution.Resolved;
import org.entente.reference.places.WrittenPlace;
import org.entente.registers.needs.Need;

/**
 * Where a row of an assessment counts people: the place of the gazetteer, never one that is only
 * spelled almost so, and the site within it if the row names something smaller.
 */
final class CountedPlace {

  private final Gazetteer gazetteer;

  CountedPlace(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The place; {@code again} tells apart rows that write the same and count other people. */
  Need.Where of(WrittenPlace written, int again) {
    var names = names(written);
    var text = String.join(", ", names) + (again > 1 ? " (" + again + ")" : "");
    return resolved(written)
        .map(found -> where(found, written, text, again))
        .orElseGet(() -> new Need.Where(Optional.empty(), "unresolved", 0, text));
  }

  private static Need.Where where(Resolved found, WrittenPlace written, String text, int again) {
    var site =
        smaller(written, found.place())
            .or(() -> again > 1 ? Optional.of(text) : Optional.empty())
            .map(name -> again > 1 ? text : name);
    return new Need.Where(
        Optional.of(found.place().id()),
        found.method().name().toLowerCase(Locale.ROOT),
        found.confidence(),
        text,
        site);
  }

  private Optional<Resolved> resolved(WrittenPlace written) {
    return Optional.of(gazetteer.resolve(written))
        .flatMap(Resolution::resolved)
        .filter(found -> found.method() != Method.FUZZY);
  }

  /** Whether a row says where at all. */
  static boolean saysWhere(WrittenPlace written) {
    return written.point().isPresent() || !names(written).isEmpty();
  }

  /** The names that a row writes, the smallest first; its codes where it writes none. */
  private static List<String> names(WrittenPlace written) {
    var names = new ArrayList<String>();
    names.add(written.placeName());
    names.addAll(smallestFirst(written.names()));
    names.removeIf(String::isBlank);
    return names.isEmpty() ? smallestFirst(written.codes()) : names.stream().distinct().toList();
  }

  private static List<String> smallestFirst(Map<AdminLevel, String> byLevel) {
    return byLevel.entrySet().stream()
        .sorted(Map.Entry.<AdminLevel, String>comparingByKey(byDepth()).reversed())
        .map(Map.Entry::getValue)
        .toList();
  }

  private static Comparator<AdminLevel> byDepth() {
    return Comparator.comparingInt(AdminLevel::number);
  }

  /** What the row names that is smaller than the place. */
  private static Optional<String> smaller(WrittenPlace written, Place place) {
    return Stream.of(
            Stream.of(written.placeName()).filter(name -> !name.isBlank() && !names(place, name)),
            deeper(written.names(), place),
            deeper(written.codes(), place))
        .flatMap(each -> each)
        .findFirst();
  }

  private static Stream<String> deeper(Map<AdminLevel, String> byLevel, Place place) {
    return byLevel.entrySet().stream()
        .filter(each -> each.getKey().deeperThan(place.level()))
        .max(Map.Entry.comparingByKey(byDepth()))
        .map(Map.Entry::getValue)
        .filter(name -> !names(place, name))
        .stream();
  }

  private static boolean names(Place place, String written) {
    return Stream.concat(
            place.names().byLanguage().values().stream(), place.names().aliases().stream())
        .anyMatch(name -> Folded.text(name).equals(Folded.text(written)));
  }
}
