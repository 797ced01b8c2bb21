package org.entente.registers.activities.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
          "who_reported",
          "who_recognised_by",
          "who_confidence",
          "sector",
          "activity",
          "description",
          "place_code",
          "place",
          "place_reported",
          "place_recognised_by",
          "place_confidence",
          "start",
          "end",
          "precision",
          "targeted",
          "reached",
          "status",
          "owner",
          "known_at",
          "licence");

  private static final Set<String> COUNTS = Set.of("targeted", "reached");
  private static final Set<String> SHARES = Set.of("who_confidence", "place_confidence");

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
    var recognised = activity.who().recognised();
    return List.of(
        brief(),
        words.who(activity),
        activity.who().written(),
        recognised.map(Activity.Recognised::method).orElse(""),
        recognised.map(how -> share(how.confidence())).orElse(""),
        activity.what().sector().orElse(activity.what().sectorWritten()),
        activity.what().activity().orElse(""),
        activity.what().description().orElse(""),
        words.place(activity).map(place -> place.pcode().value()).orElse(""),
        words.where(activity),
        activity.where().written(),
        activity.where().method(),
        share(activity.where().confidence()),
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
      document.put(HEAD.get(i), value(HEAD.get(i), cells.get(i)));
    }
    return document;
  }

  private static @Nullable Object value(String column, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    if (SHARES.contains(column)) {
      return new BigDecimal(cell);
    }
    return COUNTS.contains(column) ? Long.valueOf(cell) : cell;
  }

  /** How sure, from 0.00 to 1.00. */
  private static String share(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String count(Optional<Long> count) {
    return count.map(String::valueOf).orElse("");
  }
}
