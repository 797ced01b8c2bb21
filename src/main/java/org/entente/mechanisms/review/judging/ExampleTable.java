package org.entente.mechanisms.review.judging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.judging.Examples.Example;

/**
 * Labelled examples as a table: a row for each; for each field the values of both sides, and how
 * they compared with what that weighed in natural logarithms of odds, empty where nothing was said.
 */
public record ExampleTable(List<Example> examples) {

  /** The verdict of who could not tell; no label. */
  public static final String UNSURE = "unsure";

  private static final List<String> OF_EACH =
      List.of("type", "left", "right", "relation", "judged_by", "changed", "proposed", "posterior");

  public ExampleTable {
    examples = List.copyOf(examples);
  }

  public List<String> head() {
    var head = new ArrayList<>(OF_EACH);
    for (var field : valued()) {
      head.add("left:" + field);
      head.add("right:" + field);
    }
    for (var field : compared()) {
      head.add("comparison:" + field);
      head.add("weight:" + field);
    }
    return head;
  }

  public List<List<String>> rows() {
    var valued = valued();
    var compared = compared();
    return examples.stream().map(each -> row(each, valued, compared)).toList();
  }

  private Set<String> valued() {
    var fields = new LinkedHashSet<String>();
    for (var each : examples) {
      fields.addAll(each.left().values().keySet());
      fields.addAll(each.right().values().keySet());
    }
    return fields;
  }

  private Set<String> compared() {
    var fields = new LinkedHashSet<String>();
    examples.forEach(each -> reasons(each).map(Reason::field).forEach(fields::add));
    return fields;
  }

  private static Stream<Reason> reasons(Example example) {
    return example.evidence().reasons().stream();
  }

  private static List<String> row(Example given, Set<String> valued, Set<String> compared) {
    var cells = new ArrayList<String>();
    cells.add(given.type());
    cells.add(given.left().record().toString());
    cells.add(given.right().record().toString());
    cells.add(given.relation().orElse(UNSURE));
    cells.add(given.judgedBy());
    cells.add(given.changed() ? "yes" : "no");
    cells.add(given.evidence().proposed().word());
    cells.add(String.format(Locale.ROOT, "%.6f", given.evidence().posterior()));
    for (var field : valued) {
      cells.add(given.left().values().getOrDefault(field, ""));
      cells.add(given.right().values().getOrDefault(field, ""));
    }
    for (var field : compared) {
      var reason = reasons(given).filter(it -> it.field().equals(field)).findFirst();
      cells.add(reason.map(Reason::comparison).orElse(""));
      cells.add(reason.map(it -> String.format(Locale.ROOT, "%.3f", it.weight())).orElse(""));
    }
    return cells;
  }
}
