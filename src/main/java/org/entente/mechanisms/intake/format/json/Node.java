package org.entente.mechanisms.intake.format.json;

import java.util.List;
import java.util.Map;

/** One value of a JSON document; texts, numbers and truths are texts here, null is an empty one. */
sealed interface Node {

  record Text(String text) implements Node {}

  /** A number, written as a person would. */
  record Numeral(String text) implements Node {}

  record Fields(Map<String, Node> fields) implements Node {}

  record Items(List<Node> items) implements Node {

    /** Whether it is a table of its own: at least one of its items is an object. */
    boolean holdsRows() {
      return items.stream().anyMatch(Fields.class::isInstance);
    }
  }
}
