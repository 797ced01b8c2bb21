package org.entente.registers.access.web;

import java.util.List;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Row;
import org.entente.registers.access.AccessEntry;
import org.entente.registers.access.AccessReport;

/** A report of access as a line of the log, on the page and in files; days are as 2026-03-31. */
public record AccessLine(AccessEntry entry, AccessWords words) {

  static final List<Column> COLUMNS =
      List.of(
          Column.text("id", "#meta+id"),
          Column.text("area_code", "#adm+code"),
          Column.text("area", "#adm+name"),
          Column.text("level", "#access+level"),
          Column.text("category", "#access+type"),
          Column.day("from", "#date+start"),
          Column.day("until", "#date+end"),
          Column.text("organisations", "#org+affected"),
          Column.number("people", "#affected"),
          Column.text("source", "#meta+source"),
          Column.text("notes", "#description"),
          Column.text("owner", "#meta+owner"),
          Column.text("known_at", "#date+reported"));

  public AccessReport report() {
    return entry.report();
  }

  public String brief() {
    return Ids.brief(report().id().value());
  }

  public String where() {
    return words.where(report());
  }

  /** How far aid reaches, and what keeps it away, where. */
  public String title() {
    var category = words.category(report());
    return words.level(report())
        + (category.isEmpty() ? "" : " \u00b7 " + category)
        + " \u00b7 "
        + where();
  }

  public String owner() {
    return words.party(entry.owner());
  }

  public String placePath() {
    return "places/" + Ids.brief(report().where().place().value());
  }

  Row row() {
    var when = report().when();
    return Row.of(
        List.of(
            brief(),
            words.place(report()).map(place -> place.pcode().value()).orElse(""),
            where(),
            report().level().word(),
            report().category().map(AccessReport.Category::word).orElse(""),
            when.from().toString(),
            when.until().map(String::valueOf).orElse(""),
            report().hit().organisations(),
            report().hit().people().map(String::valueOf).orElse(""),
            report().reported().source(),
            report().reported().notes(),
            owner(),
            entry.knownAt().toString()));
  }
}
