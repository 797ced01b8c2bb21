package org.entente.readings.coverage.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.entente.readings.coverage.suppression.SmallNumbers.Entry;
import org.junit.jupiter.api.Test;

/** No small number stands in a published table, and none can be worked out from what stands. */
class SmallNumbersTest {

  private static final long SMALLEST = 5;
  private static final double NOTHING = 1e-9;

  @Test
  void aTableWithoutSmallNumbersIsWhole() {
    assertThat(SmallNumbers.withheld(withTotals(new long[][] {{5, 0}, {9, 12}}), SMALLEST))
        .isEmpty();
  }

  @Test
  void whatWouldGiveASmallNumberAwayIsWithheldToo() {
    var table = withTotals(new long[][] {{3, 20, 30}, {40, 50, 60}, {70, 10, 80}});

    assertThat(SmallNumbers.withheld(table, SMALLEST))
        .containsExactlyInAnyOrder(
            new Entry(0, 0), new Entry(0, 1), new Entry(2, 0), new Entry(2, 1));
  }

  @Test
  void aSmallNumberThatStandsAloneTakesItsTotalsWithIt() {
    var withheld = SmallNumbers.withheld(withTotals(new long[][] {{3}}), SMALLEST);

    assertThat(withheld).hasSize(4);
  }

  @Test
  void noSmallNumberCanBeWorkedOutOfAnyTable() {
    var random = new Random(4774);
    for (int round = 0; round < 2_000; round++) {
      var table = withTotals(numbers(random));

      var withheld = SmallNumbers.withheld(table, SMALLEST);

      for (var entry : entries(table)) {
        long value = table[entry.row()][entry.column()];
        if (value > 0 && value < SMALLEST) {
          assertThat(withheld).contains(entry);
          assertThat(follows(entry, withheld, table))
              .as("%s of %s", entry, Arrays.deepToString(table))
              .isFalse();
        }
      }
    }
  }

  @Test
  void withoutWhatIsWithheldBesideSmallNumbersWouldFollow() {
    var table = withTotals(new long[][] {{3, 20}, {40, 50}});

    assertThat(follows(new Entry(0, 0), Set.of(new Entry(0, 0)), table)).isTrue();
  }

  private static long[][] numbers(Random random) {
    var numbers = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
    for (var row : numbers) {
      Arrays.setAll(row, _ -> random.nextInt(3) == 0 ? 0 : random.nextInt(20));
    }
    return numbers;
  }

  private static long[][] withTotals(long[][] numbers) {
    var table = new long[numbers.length + 1][numbers[0].length + 1];
    for (int row = 0; row < numbers.length; row++) {
      for (int column = 0; column < numbers[0].length; column++) {
        long value = numbers[row][column];
        table[row][column] = value;
        table[row][numbers[0].length] += value;
        table[numbers.length][column] += value;
        table[numbers.length][numbers[0].length] += value;
      }
    }
    return table;
  }

  private static List<Entry> entries(long[][] table) {
    var entries = new ArrayList<Entry>();
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table[0].length; column++) {
        entries.add(new Entry(row, column));
      }
    }
    return entries;
  }

  /** Whether the equations of rows and columns leave one value alone for the entry. */
  private static boolean follows(Entry entry, Set<Entry> withheld, long[][] table) {
    var unknown = List.copyOf(withheld);
    var equations = new ArrayList<double[]>();
    for (int row = 0; row < table.length; row++) {
      equations.add(line(unknown, row, -1, table));
    }
    for (int column = 0; column < table[0].length; column++) {
      equations.add(line(unknown, -1, column, table));
    }
    int before = rank(equations);
    var asked = new double[unknown.size()];
    asked[unknown.indexOf(entry)] = 1;
    equations.add(asked);
    return rank(equations) == before;
  }

  private static double[] line(List<Entry> unknown, int row, int column, long[][] table) {
    return unknown.stream()
        .mapToDouble(
            it -> {
              boolean within = it.row() == row || it.column() == column;
              boolean total =
                  row >= 0 ? it.column() == table[0].length - 1 : it.row() == table.length - 1;
              return !within ? 0 : total ? -1 : 1;
            })
        .toArray();
  }

  private static int rank(List<double[]> equations) {
    var rows = equations.stream().map(double[]::clone).toArray(double[][]::new);
    int rank = 0;
    for (int column = 0; column < rows[0].length && rank < rows.length; column++) {
      int pivot = rank;
      while (pivot < rows.length && Math.abs(rows[pivot][column]) < NOTHING) {
        pivot++;
      }
      if (pivot < rows.length) {
        var found = rows[pivot];
        rows[pivot] = rows[rank];
        rows[rank] = found;
        for (int below = rank + 1; below < rows.length; below++) {
          double share = rows[below][column] / found[column];
          for (int i = column; i < rows[0].length; i++) {
            rows[below][i] -= share * found[i];
          }
        }
        rank++;
      }
    }
    return rank;
  }
}
