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

  /** Names to look up are CSV in UTF-8. */
  record NamesNotCsv(String file) implements ConsoleProblem {}

  /** None of the columns that can be looked up. */
  record NamesColumnMissing(String file, String columns, String found) implements ConsoleProblem {}
}
