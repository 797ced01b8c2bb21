package org.entente.mechanisms.intake.iati.standard;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.mechanisms.intake.iati.tree.Node;
import org.entente.mechanisms.intake.iati.tree.XPath;

/** Where a rule is asked, on which day, and within which round of a loop. */
record Asked(Node at, LocalDate today, Map<String, String> variables) {

  /** The variable that stands in a loop for the value of its round. */
  static final String EACH = "each";

  List<Node> select(XPath path) {
    return path.select(at, variables);
  }

  List<Node> select(List<XPath> paths) {
    return paths.stream().flatMap(path -> select(path).stream()).toList();
  }

  boolean holds(XPath condition) {
    return condition.holds(at, variables);
  }

  Asked round(String value) {
    var more = new HashMap<>(variables);
    more.put(EACH, value);
    return new Asked(at, today, more);
  }
}
