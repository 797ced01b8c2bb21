package org.entente.console.answers;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What the command line itself refuses. */
public sealed interface ConsoleProblem extends Problem {

  @Override
  default Kind kind() {
    return Kind.UNREADABLE;
  }

  /** There is no such file here, or it may not be read. */
  record FileUnreadable(String file) implements ConsoleProblem {}
}
