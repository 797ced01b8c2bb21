package org.entente.ground.shell.api;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What programs are refused for, whatever they ask of. */
public sealed interface ApiProblem extends Problem {

  @Override
  default Kind kind() {
    return Kind.WRONG_USE;
  }

  /** The cursor is made up, or of other filters. */
  record UnknownCursor() implements ApiProblem {}
}
