package org.entente.readings.coverage.web;

import java.util.List;
import java.util.Optional;
import org.entente.readings.coverage.Cell;

/** One filled cell of a picture as files have it; without people nobody said how many. */
public record PictureRow(
    String areaCode,
    String areaName,
    String sector,
    int partners,
    int activities,
    Optional<Long> reached,
    String newest) {

  static final List<String> HEAD =
      List.of("area_code", "area_name", "sector", "partners", "activities", "reached", "newest");

  /** The filled cells, by area and sector. */
  static List<PictureRow> of(Picture picture) {
    var matrix = picture.matrix();
    return matrix.areas().stream()
        .flatMap(
            area ->
                matrix.sectors().stream()
                    .flatMap(
                        sector ->
                            matrix.cell(area, sector).stream()
                                .map(
                                    cell ->
                                        of(picture.code(area), picture.name(area), sector, cell))))
        .toList();
  }

  private static PictureRow of(String code, String name, String sector, Cell cell) {
    return new PictureRow(
        code,
        name,
        sector,
        cell.partners(),
        cell.activities(),
        cell.reached(),
        cell.newest().toString());
  }

  List<String> cells() {
    return List.of(
        areaCode,
        areaName,
        sector,
        Integer.toString(partners),
        Integer.toString(activities),
        reached.map(String::valueOf).orElse(""),
        newest);
  }
}
