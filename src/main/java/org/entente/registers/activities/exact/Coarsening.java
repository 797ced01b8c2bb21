package org.entente.registers.activities.exact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.values.RowHash;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.registers.activities.Activity;

/**
 * Makes of an activity what others read of it: the area of a level in place of the exact place, no
 * point, of its cells those alone that are known to tell nothing finer, and that area's name
 * wherever else a text names the exact place. What tells nothing finer comes out as it went in.
 */
public final class Coarsening {

  /** The first of the digits of a hash. */
  private static final int DIGITS = 16;

  /** Shorter words say too little to be looked for in texts. */
  private static final int SHORTEST = 3;

  private static final String BETWEEN = ", ";

  private final Gazetteer gazetteer;
  private final int othersSee;
  private final Predicate<Map.Entry<String, String>> shown;

  /** Told of each cell, a header and a value, whether it is known to tell nothing finer. */
  public Coarsening(
      Gazetteer gazetteer, int othersSee, Predicate<Map.Entry<String, String>> shown) {
    this.gazetteer = gazetteer;
    this.othersSee = othersSee;
    this.shown = shown;
  }

  /**
   * A record as others read it: without its file nothing is known of its columns, so that those
   * cells alone are left that say what the record tells anyway.
   */
  public static Activity ofRecord(Activity whole, int othersSee, Gazetteer gazetteer) {
    var told = told(whole);
    var coarsening =
        new Coarsening(gazetteer, othersSee, cell -> told.contains(folded(cell.getValue())));
    return coarsening.isFiner(whole.where()) ? coarsening.of(whole, WrittenAreas.NONE) : whole;
  }

  /** Whether a place tells more than the area that others see: a point, a site, a finer area. */
  private boolean isFiner(Activity.Where whole) {
    var exact = whole.place().flatMap(gazetteer::find);
    var area = exact.flatMap(this::area);
    return whole.point().isPresent()
        || !exact.equals(area)
        || !hidden(whole, exact, area, "").isEmpty();
  }

  private static Set<String> told(Activity whole) {
    var who = whole.who();
    var what = whole.what();
    var reach = whole.reach();
    return Stream.of(
            Stream.of(who.written(), what.sectorWritten()),
            Stream.of(who.funder(), who.implementer(), who.programme()).flatMap(Optional::stream),
            Stream.of(what.activity(), what.description(), what.status(), what.modality())
                .flatMap(Optional::stream),
            Stream.of(reach.unit(), reach.value(), reach.currency()).flatMap(Optional::stream),
            Stream.of(reach.targeted(), reach.reached())
                .flatMap(Optional::stream)
                .map(String::valueOf),
            Stream.of(whole.when().start(), whole.when().end())
                .flatMap(Optional::stream)
                .map(String::valueOf))
        .flatMap(each -> each)
        .map(Coarsening::folded)
        .collect(Collectors.toSet());
  }

  /** The activity as others read it, by the area words that its report wrote. */
  public Activity of(Activity whole, WrittenAreas written) {
    var exact = whole.where().place().flatMap(gazetteer::find);
    var area = exact.flatMap(this::area);
    var where = where(whole.where(), exact, area, written);
    var hidden = hidden(whole.where(), exact, area, where.written());
    UnaryOperator<String> masked = text -> masked(text, hidden, where.written());
    var cells = cells(whole.reported().cells(), masked);
    return new Activity(
        whole.id(),
        who(whole.who(), masked),
        where,
        what(whole.what(), masked),
        whole.when(),
        whole.reach(),
        reported(whole.reported(), cells));
  }

  /** The area of the level around a place; what is next above it where there is none. */
  private Optional<Place> area(Place place) {
    return gazetteer.path(place).stream()
        .filter(each -> each.level().number() <= othersSee)
        .max(Comparator.comparingInt(each -> each.level().number()));
  }

  private Activity.Where where(
      Activity.Where whole, Optional<Place> exact, Optional<Place> area, WrittenAreas written) {
    boolean tellsNothingFiner =
        whole.point().isEmpty() && exact.equals(area) && written.text().equals(whole.written());
    if (tellsNothingFiner) {
      return whole;
    }
    var name = area.map(place -> place.label(Locale.ENGLISH)).orElse("");
    return new Activity.Where(
        area.map(Place::id),
        area.map(this::firstLevel).map(Place::id),
        area.map(place -> place.level().number()),
        area.map(_ -> written.byCode() ? "code" : "name").orElse("unresolved"),
        area.isPresent() ? 1 : 0,
        written.text().isEmpty() ? name : written.text(),
        Optional.empty());
  }

  private Place firstLevel(Place area) {
    return gazetteer.path(area).stream()
        .filter(each -> each.level() == AdminLevel.ADM1)
        .findFirst()
        .orElse(area);
  }

  /** The names and codes of what is finer than others see, the longest first. */
  private List<String> hidden(
      Activity.Where whole, Optional<Place> exact, Optional<Place> area, String seen) {
    var told = area.map(gazetteer::path).orElse(List.of()).stream();
    var open =
        Stream.concat(told.flatMap(Coarsening::words), Stream.of(seen.split(BETWEEN)))
            .map(Coarsening::folded)
            .collect(Collectors.toSet());
    var finer =
        exact.map(gazetteer::path).orElse(List.of()).stream()
            .filter(each -> each.level().number() > othersSee)
            .flatMap(Coarsening::words);
    return Stream.concat(finer, Stream.of(whole.written().split(BETWEEN)))
        .map(String::strip)
        .filter(word -> word.length() >= SHORTEST && !open.contains(folded(word)))
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

  private static String folded(String word) {
    return word.strip().toLowerCase(Locale.ROOT);
  }

  private static String masked(String text, Collection<String> hidden, String instead) {
    var masked = text;
    for (var word : hidden) {
      masked = replaced(masked, word, instead);
    }
    return masked;
  }

  /** In whatever letters, great or small, the word is written. */
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

  private Map<String, String> cells(Map<String, String> whole, UnaryOperator<String> masked) {
    var cells = new LinkedHashMap<String, String>();
    whole.entrySet().stream()
        .filter(shown)
        .forEach(cell -> cells.put(cell.getKey(), masked.apply(cell.getValue())));
    return cells;
  }

  private static Activity.Who who(Activity.Who whole, UnaryOperator<String> masked) {
    return new Activity.Who(
        whole.party(),
        whole.written(),
        whole.recognised(),
        whole.funder().map(masked),
        whole.implementer().map(masked),
        whole.programme().map(masked));
  }

  private static Activity.What what(Activity.What whole, UnaryOperator<String> masked) {
    return new Activity.What(
        whole.sector(),
        whole.sectorWritten(),
        whole.activity().map(masked),
        whole.description().map(masked),
        whole.status(),
        whole.modality().map(masked));
  }

  /** A row is known again by its hash, from which nobody may find what was in it. */
  private static Activity.Reported reported(Activity.Reported whole, Map<String, String> cells) {
    if (cells.equals(whole.cells())) {
      return whole;
    }
    var hash = new RowHash(List.copyOf(cells.keySet())).of(List.copyOf(cells.values()));
    var meaning = whole.meaning().map(_ -> hash.substring(0, DIGITS));
    return new Activity.Reported(hash, meaning, cells, whole.copies());
  }

  /** What a report writes of areas that others may see, the widest first; whether by code. */
  public record WrittenAreas(Set<String> words, boolean byCode) {

    /** Nothing is known of what was written. */
    public static final WrittenAreas NONE = new WrittenAreas(Set.of(), false);

    public WrittenAreas {
      words = new LinkedHashSet<>(words);
    }

    String text() {
      return String.join(BETWEEN, words);
    }
  }
}
