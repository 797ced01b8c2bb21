package org.entente.mechanisms.findings;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of findings refuses. */
public sealed interface FindingProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchFinding _ -> Kind.ABSENT;
      case FindingOfOthers _ -> Kind.POLICY;
      case FindingReasonMissing _, FindingEndingUnknown _ -> Kind.WRONG_USE;
    };
  }

  /** Not there, or not there for this reader. */
  record NoSuchFinding(String finding) implements FindingProblem {}

  /** Who only reports sees to what concerns the own organisation. */
  record FindingOfOthers(String finding) implements FindingProblem {}

  /** Who closes a finding says how it was resolved, or why it is none. */
  record FindingReasonMissing() implements FindingProblem {}

  /** A finding is resolved or dismissed. */
  record FindingEndingUnknown(String value) implements FindingProblem {}
}
