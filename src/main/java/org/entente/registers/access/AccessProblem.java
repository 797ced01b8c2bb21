package org.entente.registers.access;

import java.time.LocalDate;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of access refuses. */
public sealed interface AccessProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case AccessEndsBeforeItBegins _ -> Kind.WRONG_USE;
      case NoSuchAccessReport _ -> Kind.ABSENT;
    };
  }

  record AccessEndsBeforeItBegins(LocalDate from, LocalDate until) implements AccessProblem {}

  /** Not there, not there for this reader, or not this reader's to change. */
  record NoSuchAccessReport(String value) implements AccessProblem {}
}
