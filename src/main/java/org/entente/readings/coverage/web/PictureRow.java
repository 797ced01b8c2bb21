package org.entente.readings.coverage.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.ground.shell.files.Column;
import org.entente.mechanisms.reporting.ReportingRate;
import org.entente.readings.coverage.Cell;
import org.entente.reference.places.PlaceId;

/**
 * One filled cell of a picture as files have it; without people nobody said how many, or it is
 * withheld; reports are those that came, and those expected, of the whole picture.
 */
public record PictureRow(
    String areaCode,
    String areaName,
    String sector,
    int partners,
    int activities,
    Optional<Long> reached,
    boolean withheld,
    String newest,
    @JsonIgnore Optional<ReportingRate> reports) {

  /** The columns, where areas of one level are tagged so. */
  static List<Column> columns(String areaTag) {
    return List.of(
        Column.text("area_code", areaTag + "+code"),
        Column.text("area_name", areaTag + "+name"),
        Column.text("sector", "#sector+code"),
        Column.number("partners", "#org+num"),
        Column.number("activities", "#activity+num"),
        Column.number("reached", "#reached"),
        Column.text("reached_withheld", "#meta+withheld"),
        Column.text("newest", "#date+reported"),
        Column.number("reports_received", "#meta+received+num"),
        Column.number("reports_expected", "#meta+expected+num"));
  }

  /** The areas in which anything is reported, all sectors together. */
  static SequencedMap<PlaceId, PictureRow> ofAreas(Picture picture) {
    var rows = new LinkedHashMap<PlaceId, PictureRow>();
    var rate = picture.matrix().completeness().reports();
    for (var area : picture.matrix().areas()) {
      picture
          .all(area)
          .ifPresent(
              cell -> rows.put(area, of(picture.code(area), picture.name(area), "", cell, rate)));
    }
    return rows;
  }

  /** The filled cells, by area and sector. */
  static List<PictureRow> of(Picture picture) {
    var matrix = picture.matrix();
    var rate = matrix.completeness().reports();
    return matrix.areas().stream()
        .flatMap(
            area ->
                matrix.sectors().stream()
                    .flatMap(
                        sector ->
                            matrix.cell(area, sector).stream()
                                .map(
                                    cell ->
                                        of(
                                            picture.code(area),
                                            picture.name(area),
                                            sector,
                                            cell,
                                            rate))))
        .toList();
  }

  private static PictureRow of(
      String code, String name, String sector, Cell cell, Optional<ReportingRate> reports) {
    return new PictureRow(
        code,
        name,
        sector,
        cell.partners(),
        cell.activities(),
        cell.reached(),
        cell.withheld(),
        cell.newest().toString(),
        reports);
  }

  List<String> cells() {
    return List.of(
        areaCode,
        areaName,
        sector,
        Integer.toString(partners),
        Integer.toString(activities),
        reached.map(String::valueOf).orElse(""),
        withheld ? PictureQuery.YES : "",
        newest,
        reports.map(rate -> Integer.toString(rate.received())).orElse(""),
        reports.map(rate -> Integer.toString(rate.expected())).orElse(""));
  }
}
