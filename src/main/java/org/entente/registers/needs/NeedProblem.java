package org.entente.registers.needs;

import java.time.LocalDate;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of needs refuses. */
public sealed interface NeedProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NegativeNeed _, NeedEndsBeforeItBegins _ -> Kind.WRONG_USE;
      case NoSuchNeed _ -> Kind.ABSENT;
    };
  }

  record NegativeNeed(long quantity) implements NeedProblem {}

  record NeedEndsBeforeItBegins(LocalDate from, LocalDate until) implements NeedProblem {}

  /** Not there, not there for this reader, or not this reader's to change. */
  record NoSuchNeed(String value) implements NeedProblem {}
}
