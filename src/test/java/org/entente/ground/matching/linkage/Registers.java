package org.entente.ground.matching.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.console.bench.linkage.Persons;
import org.entente.ground.matching.records.Rows;

/** Registers of made persons to link in tests. */
final class Registers {

  static final Rows SMALL = Persons.make(1_500, 3).rows();

  private Registers() {}

  /** The same records in another order. */
  static Rows shuffled(Rows rows, long seed) {
    var order = new ArrayList<>(rows.rows());
    Collections.shuffle(order, new Random(seed));
    return new Rows(rows.headings(), order);
  }

  /** The same records, and so many copies of the first. */
  static Rows copied(Rows rows, int copies) {
    var more = new ArrayList<>(rows.rows());
    for (int at = 0; at < copies; at++) {
      more.add(new Rows.Row("copy" + at, rows.rows().getFirst().cells()));
    }
    return new Rows(rows.headings(), more);
  }

  /** The same records with some of their columns. */
  static List<Rows.Row> only(Rows rows, Integer... columns) {
    var some = new ArrayList<Rows.Row>();
    for (var row : rows.rows()) {
      some.add(new Rows.Row(row.id(), Stream.of(columns).map(row.cells()::get).toList()));
    }
    return some;
  }

  static Linked linked(Rows rows) {
    return Linkage.onThreads(1).link(rows, Constraints.none());
  }

  /** The groups, whatever the order of records and groups. */
  static Set<String> groups(Linked linked) {
    return linked.groups().stream()
        .map(
            group ->
                group.stream().map(Linked.Member::id).sorted().collect(Collectors.joining(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Rows table(String headings, String... rows) {
    var made = new ArrayList<Rows.Row>();
    for (var row : rows) {
      var cells = Arrays.asList(row.split(",", -1));
      made.add(new Rows.Row(cells.getFirst(), List.copyOf(cells.subList(1, cells.size()))));
    }
    return new Rows(List.of(headings.split(",", -1)), made);
  }
}
