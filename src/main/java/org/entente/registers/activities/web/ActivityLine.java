package org.entente.registers.activities.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.jspecify.annotations.Nullable;

/** An activity as a line of the list, on the page and in files; days are written 2026-03-31. */
public record ActivityLine(ActivityEntry entry, ActivityWords words) {

  static final List<String> HEAD =
      List.of(
          "id",
          "who",
          "sector",
          "activity",
          "description",
          "place_code",
          "place",
          "place_reported",
          "start",
          "end",
          "precision",
          "targeted",
          "reached",
          "status",
          "owner",
          "known_at",
          "licence");

  private static final int NUMBERS_FROM = HEAD.indexOf("targeted");
  private static final int NUMBERS_TO = HEAD.indexOf("reached");

  public Activity activity() {
    return entry.activity();
  }

  public String brief() {
    return Ids.brief(entry.id().value());
  }

  /** The address of the party below the mission; blank when the reader may not know it. */
  public String partyPath() {
    var party = activity().who().party();
    return words.party(party).map(_ -> "partners/" + Ids.brief(party.value())).orElse("");
  }

  /** The address of the place below the mission; blank when it was not recognised. */
  public String placePath() {
    return words
        .place(activity())
        .map(place -> "places/" + Ids.brief(place.id().value()))
        .orElse("");
  }

  public String owner() {
    return words.party(entry.owner()).orElse("");
  }

  List<String> cells() {
    var activity = activity();
    return List.of(
        brief(),
        words.who(activity),
        activity.what().sector().orElse(activity.what().sectorWritten()),
        activity.what().activity().orElse(""),
        activity.what().description().orElse(""),
        words.place(activity).map(place -> place.pcode().value()).orElse(""),
        words.where(activity),
        activity.where().written(),
        day(activity.when().start()),
        day(activity.when().end()),
        activity.when().precision().name().toLowerCase(Locale.ROOT),
        count(activity.reach().targeted()),
        count(activity.reach().reached()),
        activity.what().status().orElse(""),
        owner(),
        entry.knownAt().toString(),
        words.licence(activity));
  }

  /** The same by name; numbers as numbers, and null where nothing was said. */
  Map<String, Object> document() {
    var cells = cells();
    var document = new LinkedHashMap<String, Object>();
    for (int i = 0; i < HEAD.size(); i++) {
      document.put(HEAD.get(i), value(i, cells.get(i)));
    }
    return document;
  }

  private static @Nullable Object value(int column, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return column >= NUMBERS_FROM && column <= NUMBERS_TO ? Long.valueOf(cell) : cell;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String count(Optional<Long> count) {
    return count.map(String::valueOf).orElse("");
  }
}
