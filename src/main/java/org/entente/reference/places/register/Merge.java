package org.entente.reference.places.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.gazetteerfile.PlaceLine;
import org.entente.reference.places.gazetteerfile.Reading.Fault;
import org.entente.reference.places.gazetteerfile.Reading.Faulty;

/**
 * Lays the places that a file tells of over those known, by level and code; children may stand
 * before their parents. A country that the file only points to is made from its code.
 */
final class Merge {

  private final Map<PlaceKey, FiledPlace> before = new HashMap<>();
  private final Map<PlaceKey, FiledPlace> now = new LinkedHashMap<>();
  private final Map<Pcode, TreeMap<AdminLevel, UUID>> byCode = new HashMap<>();
  private final LinkedHashSet<CountryCode> countries = new LinkedHashSet<>();
  private final List<Faulty> issues = new ArrayList<>();
  private final int repeated;

  /** New places are made from their content by what is handed in, which gives id and label. */
  Merge(
      List<FiledPlace> known,
      List<PlaceLine> lines,
      String file,
      Function<PlaceContent, FiledPlace> make) {
    known.forEach(this::put);
    before.putAll(now);
    now.clear();
    lines.forEach(line -> told(PlaceKey.of(line), () -> PlaceContent.of(line, none()), make));
    repeated = lines.size() - now.size();
    lines.forEach(line -> line.parent().ifPresent(parent -> point(parent, line, make)));
    lines.forEach(line -> say(line, file));
  }

  private void put(FiledPlace place) {
    now.put(place.content().key(), place);
    byCode
        .computeIfAbsent(place.content().key().pcode(), _ -> new TreeMap<>())
        .put(place.content().adminLevel(), place.id().value());
  }

  private void told(
      PlaceKey key, Supplier<PlaceContent> content, Function<PlaceContent, FiledPlace> make) {
    if (!now.containsKey(key)) {
      var known = before.get(key);
      put(known == null ? make.apply(content.get()) : known);
    }
  }

  /** Makes the country that a line lies in, when neither the file nor the register has it. */
  private void point(Pcode parent, PlaceLine line, Function<PlaceContent, FiledPlace> make) {
    var country = CountryCode.of(parent.value());
    if (country.isEmpty() || parentOf(line).isPresent()) {
      return;
    }
    countries.add(country.get());
    told(
        new PlaceKey(AdminLevel.COUNTRY, country.get().pcode()),
        () -> PlaceContent.of(country.get()),
        make);
  }

  private void say(PlaceLine line, String file) {
    var parent = parentOf(line);
    if (parent.isEmpty() && line.parent().isPresent()) {
      issues.add(
          new Faulty(
              file,
              line.pcode().value(),
              Fault.PARENT_UNKNOWN,
              line.parent().map(Pcode::value).orElseThrow()));
    }
    now.computeIfPresent(
        PlaceKey.of(line), (_, place) -> place.saying(place.content().saying(line, parent)));
  }

  /** The place of the code written as parent, on the next level above that has it. */
  private Optional<UUID> parentOf(PlaceLine line) {
    return line.parent()
        .flatMap(code -> above(code, line.level()).or(() -> country(code, line.level())));
  }

  private Optional<UUID> country(Pcode code, AdminLevel below) {
    return CountryCode.of(code.value()).flatMap(country -> above(country.pcode(), below));
  }

  private Optional<UUID> above(Pcode code, AdminLevel below) {
    return Optional.ofNullable(byCode.get(code))
        .flatMap(levels -> Optional.ofNullable(levels.lowerEntry(below)))
        .map(Map.Entry::getValue);
  }

  private static Optional<UUID> none() {
    return Optional.empty();
  }

  /** All places that the file tells of, as they are now. */
  Collection<FiledPlace> places() {
    return now.values();
  }

  List<FiledPlace> created() {
    return now.values().stream().filter(it -> !before.containsKey(it.content().key())).toList();
  }

  List<FiledPlace> changed() {
    return now.values().stream()
        .filter(it -> before.containsKey(it.content().key()))
        .filter(it -> !it.equals(before.get(it.content().key())))
        .toList();
  }

  /** How many countries were made that the file only points to. */
  int countriesAdded() {
    return countries.size();
  }

  /** How many lines told again of a place that an earlier line told of. */
  int repeated() {
    return repeated;
  }

  /** How many places the file tells of. */
  int told() {
    return now.size() - countries.size();
  }

  List<Faulty> issues() {
    return issues;
  }
}
