package org.entente.registers.needs.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Row;
import org.entente.registers.needs.Need;
import org.entente.registers.needs.NeedEntry;

/** A need as a line of the list, on the page and in files; days are written 2026-03-31. */
public record NeedLine(NeedEntry entry, NeedWords words) {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("id", "#meta+id"),
          Column.text("place_code", "#loc+code"),
          Column.text("place", "#loc+name"),
          Column.text("place_reported", "#loc+reported"),
          Column.text("place_recognised_by", "#meta+loc+method"),
          Column.number("place_confidence", "#meta+loc+confidence"),
          Column.text("sector", "#sector+code"),
          Column.text("group", "#population+type"),
          Column.text("measure", "#indicator+code"),
          Column.text("item", "#item+name"),
          Column.number("quantity", "#indicator+value+num"),
          Column.text("unit", "#indicator+unit"),
          Column.day("from", "#date+start"),
          Column.day("until", "#date+end"),
          Column.day("surveyed", "#date+survey"),
          Column.text("round", "#meta+round"),
          Column.text("source", "#meta+source"),
          Column.text("row", "#meta+row"),
          Column.text("owner", "#meta+owner"),
          Column.text("known_at", "#date+reported"));

  public Need need() {
    return entry.need();
  }

  public String brief() {
    return Ids.brief(need().id().value());
  }

  /** What is counted, of whom, and where. */
  public String title() {
    var group = words.group(need());
    var counted = words.measure(need()) + (group.isEmpty() ? "" : " \u00b7 " + group);
    return counted + " \u00b7 " + words.where(need());
  }

  public String owner() {
    return words.party(entry.owner());
  }

  /** The address of the place below the mission; blank when it is not in the gazetteer. */
  public String placePath() {
    return words.place(need()).map(place -> "places/" + Ids.brief(place.id().value())).orElse("");
  }

  Row row() {
    var what = need().what();
    var when = need().when();
    return Row.of(
        List.of(
            brief(),
            words.place(need()).map(place -> place.pcode().value()).orElse(""),
            words.where(need()),
            need().where().written(),
            need().where().method(),
            share(need().where().confidence()),
            what.sector().orElse(""),
            need().whom().group().orElse(need().whom().written()),
            what.measure().word(),
            what.item().orElse(""),
            String.valueOf(what.quantity()),
            what.unit().word(),
            day(when.from()),
            day(when.until()),
            day(when.surveyed()),
            when.round().orElse(""),
            need().reported().source(),
            need().reported().row().orElse(""),
            owner(),
            entry.knownAt().toString()));
  }

  /** How sure, from 0.00 to 1.00. */
  private static String share(double confidence) {
    return BigDecimal.valueOf(confidence).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }
}
