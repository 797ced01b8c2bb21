package org.entente.console.answers;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Matrix;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;

/** The matrix as a table of partners per cell, for a terminal; a dot is: nothing reported. */
public final class MatrixText {

  private static final int NAME = 24;
  private static final int COLUMN = 9;

  private final Printer printer;
  private final Gazetteer gazetteer;

  public MatrixText(Printer printer, Gazetteer gazetteer) {
    this.printer = printer;
    this.gazetteer = gazetteer;
  }

  public void print(Matrix matrix) {
    printer.line(row("partners", matrix.sectors().stream().map(MatrixText::cut)));
    for (var area : matrix.areas()) {
      printer.line(
          row(
              name(area),
              matrix.sectors().stream().map(sector -> text(matrix.cell(area, sector)))));
    }
    var complete = matrix.completeness();
    printer.line(
        "%d activities; shown %d, without a recognised area %d, without a known sector %d; %d gaps"
            .formatted(
                complete.activities(),
                complete.shown(),
                complete.withoutArea(),
                complete.withoutSector(),
                matrix.gaps()));
    complete
        .reports()
        .ifPresent(
            rate ->
                printer.line(
                    "%d of %d expected reports received"
                        .formatted(rate.received(), rate.expected())));
  }

  private static String row(String name, Stream<String> cells) {
    return ("%-" + NAME + "s").formatted(name)
        + cells.map(("%" + COLUMN + "s")::formatted).collect(Collectors.joining());
  }

  private String name(PlaceId area) {
    var name = gazetteer.find(area).map(place -> place.label(Locale.getDefault())).orElse("");
    return name.length() < NAME ? name : name.substring(0, NAME - 1);
  }

  private static String cut(String sector) {
    return sector.length() < COLUMN ? sector : sector.substring(0, COLUMN - 1);
  }

  private static String text(Optional<Cell> cell) {
    return cell.map(it -> String.valueOf(it.partners())).orElse("·");
  }
}
