package org.entente.mechanisms.review.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.judging.Examples.Example;

/**
 * A labelled example as it leaves, in CSV and in JSON alike; a relation of "unsure" is no label.
 */
public record ExampleLine(
    String type,
    String left,
    String right,
    String relation,
    String proposed,
    double posterior,
    List<Reason> reasons,
    String judgedBy) {

  static final List<String> HEAD =
      List.of("type", "left", "right", "relation", "proposed", "posterior", "reasons", "judged_by");

  static ExampleLine of(Example given) {
    return new ExampleLine(
        given.type(),
        given.left(),
        given.right(),
        given.relation().orElse("unsure"),
        given.proposed(),
        given.posterior(),
        given.reasons(),
        given.judgedBy());
  }

  List<String> cells() {
    return List.of(
        type,
        left,
        right,
        relation,
        proposed,
        String.format(Locale.ROOT, "%.6f", posterior),
        reasons.stream().map(ExampleLine::written).collect(Collectors.joining("; ")),
        judgedBy);
  }

  private static String written(Reason reason) {
    return String.format(
        Locale.ROOT, "%s=%s (%+.3f)", reason.field(), reason.comparison(), reason.weight());
  }
}
