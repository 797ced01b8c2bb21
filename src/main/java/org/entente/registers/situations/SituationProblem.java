package org.entente.registers.situations;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of situation reports refuses. */
public sealed interface SituationProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case SituationTitleMissing _, TextTooLong _ -> Kind.WRONG_USE;
      case SituationFrozen _ -> Kind.CONFLICT;
      case NotYoursToWrite _ -> Kind.POLICY;
      case NoSuchSituation _ -> Kind.ABSENT;
    };
  }

  record SituationTitleMissing() implements SituationProblem {}

  record TextTooLong(int length, int most) implements SituationProblem {}

  record SituationFrozen(String title) implements SituationProblem {}

  /** Somebody else's, and one does not coordinate. */
  record NotYoursToWrite(String title) implements SituationProblem {}

  /** Not there, or not there for this reader. */
  record NoSuchSituation(String value) implements SituationProblem {}
}
