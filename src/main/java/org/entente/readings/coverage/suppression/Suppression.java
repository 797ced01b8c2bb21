package org.entente.readings.coverage.suppression;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Matrix;
import org.entente.readings.coverage.suppression.SmallNumbers.Entry;
import org.entente.reference.places.PlaceId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes a picture fit to be given to everybody: numbers of people smaller than a setting ({@code
 * entente.publication.smallest}, 5) are withheld, and with them what would give them away.
 */
@Component
public class Suppression {

  private final long smallest;

  Suppression(@Value("${entente.publication.smallest:5}") long smallest) {
    this.smallest = smallest;
  }

  /** The least number of people that is published. */
  public long smallest() {
    return smallest;
  }

  /** The same picture without the numbers of people that would tell of few. */
  public Matrix of(Matrix matrix) {
    var withheld = SmallNumbers.withheld(people(matrix), smallest);
    var without = new Without(matrix, withheld);
    return new Matrix(
        matrix.audience(),
        matrix.level(),
        matrix.areas(),
        matrix.sectors(),
        without.cells(),
        without.byArea(),
        without.bySector(),
        without.total(),
        matrix.completeness());
  }

  /**
   * People by area and sector. What lies in no area or no sector is a row and a column too: it is
   * what totals have beyond the sum of the others.
   */
  private static long[][] people(Matrix matrix) {
    int areas = matrix.areas().size();
    int sectors = matrix.sectors().size();
    var table = new long[areas + 2][sectors + 2];
    for (int row = 0; row < areas; row++) {
      var area = matrix.areas().get(row);
      for (int column = 0; column < sectors; column++) {
        table[row][column] = people(matrix.cell(area, matrix.sectors().get(column)));
      }
      table[row][sectors + 1] = people(Optional.ofNullable(matrix.byArea().get(area)));
    }
    for (int column = 0; column < sectors; column++) {
      var sector = matrix.bySector().get(matrix.sectors().get(column));
      table[areas + 1][column] = people(Optional.ofNullable(sector));
    }
    table[areas + 1][sectors + 1] = people(matrix.total());
    for (int column = 0; column < sectors; column++) {
      table[areas][column] = table[areas + 1][column] - sumOfColumn(table, column, areas);
    }
    for (int row = 0; row < areas; row++) {
      table[row][sectors] = table[row][sectors + 1] - sumOfRow(table[row], sectors);
    }
    table[areas][sectors + 1] =
        table[areas + 1][sectors + 1] - sumOfColumn(table, sectors + 1, areas);
    table[areas][sectors] = table[areas][sectors + 1] - sumOfRow(table[areas], sectors);
    table[areas + 1][sectors] = sumOfColumn(table, sectors, areas + 1);
    return table;
  }

  private static long sumOfRow(long[] row, int columns) {
    long sum = 0;
    for (int column = 0; column < columns; column++) {
      sum += row[column];
    }
    return sum;
  }

  private static long sumOfColumn(long[][] table, int column, int rows) {
    long sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += table[row][column];
    }
    return sum;
  }

  private static long people(Optional<Cell> cell) {
    return cell.flatMap(Cell::reached).orElse(0L);
  }

  /** A picture in which the people of some entries are withheld. */
  private record Without(Matrix matrix, Set<Entry> withheld) {

    Map<PlaceId, Map<String, Cell>> cells() {
      var cells = new HashMap<PlaceId, Map<String, Cell>>();
      matrix
          .cells()
          .forEach(
              (area, sectors) -> {
                var left = new HashMap<String, Cell>();
                sectors.forEach(
                    (sector, cell) -> left.put(sector, left(cell, row(area), column(sector))));
                cells.put(area, left);
              });
      return cells;
    }

    Map<PlaceId, Cell> byArea() {
      var cells = new HashMap<PlaceId, Cell>();
      int totals = matrix.sectors().size() + 1;
      matrix.byArea().forEach((area, cell) -> cells.put(area, left(cell, row(area), totals)));
      return cells;
    }

    Map<String, Cell> bySector() {
      var cells = new HashMap<String, Cell>();
      int totals = matrix.areas().size() + 1;
      matrix
          .bySector()
          .forEach((sector, cell) -> cells.put(sector, left(cell, totals, column(sector))));
      return cells;
    }

    Optional<Cell> total() {
      return matrix
          .total()
          .map(cell -> left(cell, matrix.areas().size() + 1, matrix.sectors().size() + 1));
    }

    private int row(PlaceId area) {
      return matrix.areas().indexOf(area);
    }

    private int column(String sector) {
      return matrix.sectors().indexOf(sector);
    }

    private Cell left(Cell cell, int row, int column) {
      return withheld.contains(new Entry(row, column)) ? cell.withholdingPeople() : cell;
    }
  }
}
