package org.entente.mechanisms.reporting;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the reporting calendar refuses. */
public sealed interface ReportingProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case ReportNameMissing _, NobodyOwes _, EndsBeforeItBegins _, DaysOutOfRange _ ->
          Kind.WRONG_USE;
      case NoSuchExpectation _ -> Kind.ABSENT;
    };
  }

  record ReportNameMissing() implements ReportingProblem {}

  record NobodyOwes(String name) implements ReportingProblem {}

  record EndsBeforeItBegins(String from, String until) implements ReportingProblem {}

  record DaysOutOfRange(int due, int grace, int most) implements ReportingProblem {}

  /** Not there, or not there for this reader. */
  record NoSuchExpectation(String value) implements ReportingProblem {}
}
