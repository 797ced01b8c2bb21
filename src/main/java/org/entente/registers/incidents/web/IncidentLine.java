package org.entente.registers.incidents.web;

import java.util.List;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Row;
import org.entente.reference.places.geometry.Point;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.IncidentEntry;

/** An incident as a line of the list, on the page and in files; days are written 2026-03-31. */
public record IncidentLine(IncidentEntry entry, IncidentWords words) {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("id", "#meta+id"),
          Column.text("kind", "#event+type"),
          Column.text("sub_kind", "#event+subtype"),
          Column.day("from", "#date+start"),
          Column.day("until", "#date+end"),
          Column.text("time_precision", "#meta+date+precision"),
          Column.text("time_precision_code", "#meta+date+precision+code"),
          Column.text("place_code", "#loc+code"),
          Column.text("place", "#loc+name"),
          Column.text("place_reported", "#loc+reported"),
          Column.text("place_recognised_by", "#meta+loc+method"),
          Column.text("place_precision", "#meta+loc+precision"),
          Column.text("place_precision_code", "#meta+loc+precision+code"),
          Column.number("latitude", "#geo+lat"),
          Column.number("longitude", "#geo+lon"),
          Column.text("actor1", "#group+name+first"),
          Column.text("actor1_with", "#group+name+first+assoc"),
          Column.text("actor2", "#group+name+second"),
          Column.text("actor2_with", "#group+name+second+assoc"),
          Column.number("killed_low", "#affected+killed+min"),
          Column.number("killed_best", "#affected+killed"),
          Column.number("killed_high", "#affected+killed+max"),
          Column.text("given_by", "#meta+collection"),
          Column.text("key", "#event+id"),
          Column.text("source", "#meta+source"),
          Column.text("notes", "#description"),
          Column.text("owner", "#meta+owner"),
          Column.text("known_at", "#date+reported"));

  public Incident incident() {
    return entry.incident();
  }

  public String brief() {
    return Ids.brief(incident().id().value());
  }

  /** What happened, where and when. */
  public String title() {
    return words.kind(incident())
        + " \u00b7 "
        + words.where(incident())
        + " \u00b7 "
        + words.days(incident());
  }

  public String owner() {
    return words.party(entry.owner());
  }

  /** The address of the place below the mission; blank when it is not in the gazetteer. */
  public String placePath() {
    return words
        .place(incident())
        .map(place -> "places/" + Ids.brief(place.id().value()))
        .orElse("");
  }

  Row row() {
    var when = incident().when();
    var where = incident().where();
    var who = incident().who();
    var harm = incident().harm();
    var reported = incident().reported();
    return Row.of(
        List.of(
            brief(),
            incident().what().kind().word(),
            incident().what().sub().orElse(""),
            when.from().toString(),
            when.until().toString(),
            when.precision().word(),
            when.code().orElse(""),
            words.place(incident()).map(place -> place.pcode().value()).orElse(""),
            words.where(incident()),
            where.written(),
            where.method(),
            where.precision().word(),
            where.code().orElse(""),
            number(where.point().map(Point::latitude)),
            number(where.point().map(Point::longitude)),
            who.first(),
            who.firstWith(),
            who.second(),
            who.secondWith(),
            number(harm.low()),
            number(harm.best()),
            number(harm.high()),
            reported.origin().word(),
            reported.key().orElse(""),
            reported.source(),
            reported.notes(),
            owner(),
            entry.knownAt().toString()));
  }

  private static String number(Optional<? extends Number> number) {
    return number.map(String::valueOf).orElse("");
  }
}
