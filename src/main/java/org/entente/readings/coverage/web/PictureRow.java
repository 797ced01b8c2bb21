package org.entente.readings.coverage.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.reporting.ReportingRate;
import org.entente.readings.coverage.Cell;

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

  static final List<String> HEAD =
      List.of(
          "area_code",
          "area_name",
          "sector",
          "partners",
          "activities",
          "reached",
          "reached_withheld",
          "newest",
          "reports_received",
          "reports_expected");

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
