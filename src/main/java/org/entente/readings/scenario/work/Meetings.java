package org.entente.readings.scenario.work;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.readings.scenario.data.DataFile;

/**
 * What an all-knowing reader of the files would notice: works of several at one place and time,
 * works that get in each other's way, works that several tell of. Places are those that the files
 * name, at district level or below; all is kept in memory, so it is for missions of some thousand
 * works.
 */
public final class Meetings {

  private static final int FINE = 2;

  private final List<Clash> clashes = clashes();
  private final List<Truth> told = new ArrayList<>();

  /** Which natures clash; {@code before}: also when the one begins before the other has ended. */
  private record Clash(String name, String one, String other, boolean before) {

    boolean between(Truth first, Truth second) {
      return first.telling().work().deed().nature().equals(one)
          && second.telling().work().deed().nature().equals(other)
          && (before
              ? !first.days().start().isAfter(second.days().end())
              : first.days().meets(second.days()));
    }
  }

  private static List<String> line(String kind, Truth one, Truth other) {
    return List.of(
        kind,
        one.telling().work().id(),
        one.days().end().toString(),
        other.telling().work().id(),
        other.days().end().toString());
  }

  public static List<String> header() {
    return List.of("kind", "one", "one_until", "other", "other_until");
  }

  public void add(Truth truth) {
    if (truth.place().level() >= FINE && truth.telling().relation() != Relation.COPY) {
      told.add(truth);
    }
  }

  /** A line for each two rows that tell of works that meet, or of one work. */
  public List<List<String>> lines() {
    var lines = new LinkedHashSet<List<String>>();
    told.stream()
        .collect(groupingBy(truth -> truth.place().pcode()))
        .values()
        .forEach(here -> meet(here, lines));
    told.stream()
        .filter(Truth::counted)
        .collect(groupingBy(truth -> truth.telling().work().number()))
        .values()
        .forEach(tellings -> twice(tellings, lines));
    return lines.stream().sorted(Comparator.comparing(List::toString)).toList();
  }

  private void meet(List<Truth> here, Set<List<String>> lines) {
    for (var one : here) {
      for (var other : here) {
        if (overlap(one, other)) {
          lines.add(line("overlap", one, other));
        }
        clashes.stream()
            .filter(clash -> clash.between(one, other))
            .forEach(clash -> lines.add(line("conflict-" + clash.name(), one, other)));
      }
    }
  }

  private static boolean overlap(Truth first, Truth second) {
    var one = first.telling().work();
    var other = second.telling().work();
    return one.number() < other.number()
        && one.deed().equals(other.deed())
        && !first.telling().who().equals(second.telling().who())
        && !one.doer().equals(other.doer())
        && first.days().meets(second.days());
  }

  /** By whom a work is told, and in whose report, makes two tellings of it. */
  private static void twice(List<Truth> tellings, Set<List<String>> lines) {
    for (var one : tellings) {
      for (var other : tellings) {
        var first = one.telling().who().code() + one.telling().report().file();
        var second = other.telling().who().code() + other.telling().report().file();
        if (first.compareTo(second) < 0 && one.days().meets(other.days())) {
          lines.add(line("double-count", one, other));
        }
      }
    }
  }

  private static List<Clash> clashes() {
    return DataFile.rows("clashes.csv").stream()
        .map(
            row ->
                new Clash(
                    row.getField("name"),
                    row.getField("one"),
                    row.getField("other"),
                    Boolean.parseBoolean(row.getField("before"))))
        .toList();
  }
}
