package org.entente.registers.activities.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Geometry;
import org.entente.ground.shell.files.Geometry.Position;
import org.entente.ground.shell.files.Row;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;

/** An activity as a line of the list, on the page and in files; days are written 2026-03-31. */
public record ActivityLine(ActivityEntry entry, ActivityWords words) {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("id", "#activity+id"),
          Column.text("who", "#org+name"),
          Column.text("who_reported", "#org+reported"),
          Column.text("who_recognised_by", "#meta+org+method"),
          Column.number("who_confidence", "#meta+org+confidence"),
          Column.text("funder", "#org+funder"),
          Column.text("implementer", "#org+impl"),
          Column.text("programme", "#org+prog"),
          Column.text("sector", "#sector+code"),
          Column.text("activity", "#activity+name"),
          Column.text("description", "#description"),
          Column.text("modality", "#modality"),
          Column.text("place_code", "#loc+code"),
          Column.text("place", "#loc+name"),
          Column.text("place_reported", "#loc+reported"),
          Column.text("place_recognised_by", "#meta+loc+method"),
          Column.number("place_confidence", "#meta+loc+confidence"),
          Column.number("latitude", "#geo+lat"),
          Column.number("longitude", "#geo+lon"),
          Column.day("start", "#date+start"),
          Column.day("end", "#date+end"),
          Column.text("precision", "#meta+date+precision"),
          Column.number("targeted", "#targeted"),
          Column.number("reached", "#reached"),
          Column.text("unit", "#unit"),
          Column.text("value", "#value"),
          Column.text("currency", "#value+currency"),
          Column.text("status", "#status+code"),
          Column.text("owner", "#meta+owner"),
          Column.text("known_at", "#date+reported"),
          Column.text("licence", "#meta+licence"));

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
        activity.who().funder().orElse(""),
        activity.who().implementer().orElse(""),
        activity.who().programme().orElse(""),
        activity.what().sector().orElse(activity.what().sectorWritten()),
        activity.what().activity().orElse(""),
        activity.what().description().orElse(""),
        activity.what().modality().orElse(""),
        words.place(activity).map(place -> place.pcode().value()).orElse(""),
        words.where(activity),
        activity.where().written(),
        activity.where().method(),
        share(activity.where().confidence()),
        degrees(activity.where().point().map(Activity.Point::latitude)),
        degrees(activity.where().point().map(Activity.Point::longitude)),
        day(activity.when().start()),
        day(activity.when().end()),
        activity.when().precision().name().toLowerCase(Locale.ROOT),
        count(activity.reach().targeted()),
        count(activity.reach().reached()),
        activity.reach().unit().orElse(""),
        activity.reach().value().orElse(""),
        activity.reach().currency().orElse(""),
        activity.what().status().orElse(""),
        owner(),
        entry.knownAt().toString(),
        words.licence(activity));
  }

  /** The same as a row of a file; only a point that is exactly known has a shape. */
  Row row() {
    var point = activity().where().point();
    return new Row(
        cells(), point.map(at -> new Geometry.Point(new Position(at.longitude(), at.latitude()))));
  }

  /** How sure, from 0.00 to 1.00. */
  private static String share(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String degrees(Optional<Double> degrees) {
    return degrees.map(BigDecimal::valueOf).map(BigDecimal::toPlainString).orElse("");
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static String count(Optional<Long> count) {
    return count.map(String::valueOf).orElse("");
  }
}
