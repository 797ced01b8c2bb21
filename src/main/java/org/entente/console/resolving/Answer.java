package org.entente.console.resolving;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of names, as scripts read it: the entry of the register that is meant, by
 * which method and how surely (0 to 1), or null and the candidates to ask about, best first.
 */
record Answer(
    Map<String, String> input,
    @Nullable String code,
    @Nullable Integer level,
    @Nullable String name,
    @Nullable String method,
    double confidence,
    String status,
    List<Candidate> candidates,
    List<String> why) {

  static final String RESOLVED = "resolved";
  static final String ASK = "ask";
  static final String NEW = "new";

  /** An entry that may be meant. */
  record Candidate(String code, String name, double confidence) {}

  static Answer without(
      Map<String, String> input, String status, List<Candidate> candidates, List<String> why) {
    return new Answer(input, null, null, null, null, 0, status, candidates, why);
  }

  boolean asks() {
    return status.equals(ASK);
  }

  /** One line for a terminal. */
  String line() {
    var written = String.join(", ", input.values());
    var found =
        code == null
            ? candidates.stream()
                .map(it -> it.code() + " " + it.name())
                .collect(Collectors.joining(" | "))
            : "%s %s (%s, %.2f)".formatted(code, name, method, confidence);
    return "%s: %s: %s".formatted(status, written, found);
  }
}
