package org.entente.registers.needs;

import java.time.LocalDate;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of needs refuses. */
public sealed interface NeedProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NegativeNeed _, NeedEndsBeforeItBegins _, NoSuchFigureSheet _ -> Kind.WRONG_USE;
      case NoFigures _ -> Kind.CONTENT;
      case NoSuchNeed _ -> Kind.ABSENT;
    };
  }

  record NegativeNeed(long quantity) implements NeedProblem {}

  record NeedEndsBeforeItBegins(LocalDate from, LocalDate until) implements NeedProblem {}

  /** Not there, not there for this reader, or not this reader's to change. */
  record NoSuchNeed(String value) implements NeedProblem {}

  /** No sheet of the file counts people by area. */
  record NoFigures(String file) implements NeedProblem {}

  /** The sheet that was asked for is none of those that count people by area. */
  record NoSuchFigureSheet(String file, String sheet, String sheets) implements NeedProblem {}
}
