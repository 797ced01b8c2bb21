package org.entente.registers.activities.linking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.review.Face;
import org.entente.reference.places.Gazetteer;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;

/** Activities as they stand on a card, and the words for what speaks for or against two. */
final class ActivityFaces {

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("organisation", "activities.who"),
          Map.entry("title", "activities.what"),
          Map.entry("place", "activities.where"),
          Map.entry("days", "activities.when.head"),
          Map.entry("sector", "activities.sector"),
          Map.entry("funder", "activities.fact.funder"),
          Map.entry("implementer", "activities.fact.implementer"),
          Map.entry("people", "activities.alike.people"),
          Map.entry("text", "activities.alike.text"),
          Map.entry("money", "activities.alike.money"),
          Map.entry("money-flow", "activities.alike.flow"),
          Map.entry("identifier", "activities.alike.identifier"));

  private static final Map<String, String> COMPARISONS =
      Map.of(
          "near", "close",
          "within", "close",
          "phase", "different",
          "above", "different",
          "none", "missing",
          "stated", "equal",
          "chain", "equal",
          "part", "equal");

  private ActivityFaces() {}

  /** The key of the words for a field of which accounts of activities tell. */
  static String key(String field) {
    return KEYS.getOrDefault(field, "activities.what");
  }

  /** How the values compare, in the words that all registers share. */
  static String comparison(String found) {
    return COMPARISONS.getOrDefault(found, found);
  }

  static Face of(ActivityEntry entry, Gazetteer gazetteer, Locale language) {
    var activity = entry.activity();
    var what = activity.what();
    var title = what.activity().or(what::description).orElse(what.sectorWritten());
    return new Face(
        entry.id().value(),
        title.isBlank() ? activity.who().written() : title,
        "activities/" + Ids.brief(entry.id().value()),
        entry.owner(),
        lines(activity, gazetteer, language),
        activity.where().point().map(it -> new Face.Spot(it.latitude(), it.longitude())));
  }

  private static List<Face.Line> lines(Activity activity, Gazetteer gazetteer, Locale language) {
    var lines = new ArrayList<Face.Line>();
    var where = activity.where();
    var place = where.place().flatMap(gazetteer::find).map(it -> it.label(language));
    var when = activity.when();
    add(lines, "organisation", Optional.of(activity.who().written()));
    add(lines, "sector", Optional.of(activity.what().sectorWritten()));
    add(lines, "text", activity.what().description());
    add(lines, "place", Optional.of(place.orElse(where.written())));
    add(lines, "days", when.start().map(start -> days(start, when.end())));
    add(
        lines,
        "people",
        activity.reach().reached().or(activity.reach()::targeted).map(String::valueOf));
    add(lines, "funder", activity.who().funder());
    add(lines, "implementer", activity.who().implementer());
    return lines;
  }

  private static String days(LocalDate start, Optional<LocalDate> end) {
    return end.map(last -> start + " – " + last).orElse(start.toString());
  }

  private static void add(List<Face.Line> lines, String field, Optional<String> value) {
    value
        .filter(written -> !written.isBlank())
        .ifPresent(written -> lines.add(new Face.Line(key(field), written)));
  }
}
