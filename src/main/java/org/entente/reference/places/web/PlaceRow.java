package org.entente.reference.places.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Place;

/**
 * A place as one line of an exported list, the same in CSV and JSON for every reader: names by
 * language (ISO 639-1, "und" when the source does not say), days in ISO 8601, blank when open.
 */
record PlaceRow(
    String id,
    String code,
    int level,
    String parent,
    String from,
    String until,
    Map<String, String> names,
    List<String> aliases) {

  private static final List<String> HEAD =
      List.of("id", "code", "level", "parent_code", "valid_from", "valid_until", "aliases");

  static PlaceRow of(Place place, Gazetteer gazetteer) {
    return new PlaceRow(
        Ids.brief(place.id().value()),
        place.pcode().value(),
        place.level().number(),
        place.parent().flatMap(gazetteer::find).map(Place::pcode).map(Pcode::value).orElse(""),
        place.validity().firstDay().map(Object::toString).orElse(""),
        place.validity().lastDay().map(Object::toString).orElse(""),
        new TreeMap<>(place.names().byLanguage()),
        place.names().aliases());
  }

  /** With one column for each language that occurs. */
  static CsvFile csv(List<PlaceRow> rows) {
    var languages = new TreeSet<String>();
    rows.forEach(row -> languages.addAll(row.names.keySet()));
    var head = Stream.concat(HEAD.stream(), languages.stream().map(it -> "name_" + it)).toList();
    return new CsvFile(head, rows.stream().map(row -> row.cells(languages)).toList());
  }

  private List<String> cells(TreeSet<String> languages) {
    return Stream.concat(
            Stream.of(
                id, code, String.valueOf(level), parent, from, until, String.join("; ", aliases)),
            languages.stream().map(language -> names.getOrDefault(language, "")))
        .toList();
  }
}
