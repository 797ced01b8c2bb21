package org.entente.readings.coverage.suppression;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which numbers of a table with totals are withheld: those that are small, and of the others as few
 * and as small ones as it takes that no small one follows from rows, columns and totals.
 *
 * <p>Each withheld number is an edge between its row and its column. It can be worked out exactly
 * when that edge lies on no cycle of withheld ones; so for each small number the cheapest cycle
 * through it is withheld (network suppression: Cox 1980; Hundepool and others, Statistical
 * Disclosure Control, 2012, section 4.4). Totals are the last row and the last column, and the
 * dearest to lose. Nothing, which is zero or less, stays: it tells of nobody.
 */
final class SmallNumbers {

  private static final long TOTAL = 1_000_000_000_000L;

  private final long[][] table;
  private final long smallest;
  private final Set<Entry> withheld = new HashSet<>();

  /** A number by where it stands, from zero. */
  record Entry(int row, int column) {}

  private record Reached(int node, long cost) {}

  private SmallNumbers(long[][] table, long smallest) {
    this.table = table;
    this.smallest = smallest;
  }

  /** The entries to withhold; each row and column ends with its total, which adds it up. */
  static Set<Entry> withheld(long[][] table, long smallestShown) {
    var numbers = new SmallNumbers(table, smallestShown);
    var small = numbers.small();
    numbers.withheld.addAll(small);
    small.forEach(numbers::protect);
    return Set.copyOf(numbers.withheld);
  }

  /** The greatest first: what protects it may protect the others too. */
  private ArrayDeque<Entry> small() {
    var small = new ArrayDeque<Entry>();
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        if (table[row][column] > 0 && table[row][column] < smallest) {
          small.add(new Entry(row, column));
        }
      }
    }
    return new ArrayDeque<>(
        small.stream()
            .sorted(Comparator.comparingLong((Entry it) -> table[it.row][it.column]).reversed())
            .toList());
  }

  /** Withholds the cheapest way from the entry's row to its column that is not the entry itself. */
  private void protect(Entry entry) {
    var from = cheapest(entry);
    int node = column(entry.column);
    while (node != entry.row && from[node] >= 0) {
      withheld.add(edge(from[node], node));
      node = from[node];
    }
  }

  /** By Dijkstra's algorithm, from which node each is reached; -1 where it is not. */
  private int[] cheapest(Entry without) {
    var from = new int[rows() + columns()];
    var costs = new long[from.length];
    Arrays.fill(from, -1);
    Arrays.fill(costs, Long.MAX_VALUE);
    costs[without.row] = 0;
    var open = new PriorityQueue<>(Comparator.comparingLong(Reached::cost));
    open.add(new Reached(without.row, 0));
    while (!open.isEmpty()) {
      var here = open.remove();
      if (here.node == column(without.column)) {
        break;
      }
      for (int next : here.cost > costs[here.node] ? new int[0] : across(here.node)) {
        var edge = edge(here.node, next);
        long cost = here.cost + cost(edge);
        if (table[edge.row][edge.column] > 0 && !edge.equals(without) && cost < costs[next]) {
          costs[next] = cost;
          from[next] = here.node;
          open.add(new Reached(next, cost));
        }
      }
    }
    return from;
  }

  private long cost(Entry edge) {
    if (withheld.contains(edge)) {
      return 0;
    }
    boolean total = edge.row == rows() - 1 || edge.column == columns() - 1;
    return table[edge.row][edge.column] + (total ? TOTAL : 0);
  }

  /** The columns of a row, or the rows of a column. */
  private int[] across(int node) {
    var across = new int[node < rows() ? columns() : rows()];
    Arrays.setAll(across, i -> node < rows() ? column(i) : i);
    return across;
  }

  private Entry edge(int one, int other) {
    return one < rows() ? new Entry(one, other - rows()) : new Entry(other, one - rows());
  }

  private int column(int column) {
    return rows() + column;
  }

  private int rows() {
    return table.length;
  }

  private int columns() {
    return table[0].length;
  }
}
