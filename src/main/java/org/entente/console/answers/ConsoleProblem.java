package org.entente.console.answers;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What the command line itself refuses. */
public sealed interface ConsoleProblem extends Problem {

  @Override
  default Kind kind() {
    return this instanceof BringerUnknown ? Kind.WRONG_USE : Kind.UNREADABLE;
  }

  /** There is no such file here, or it may not be read. */
  record FileUnreadable(String file) implements ConsoleProblem {}

  /** Nobody of this name is known for sure, whose the records of a file would be. */
  record BringerUnknown(String name) implements ConsoleProblem {}

  /** What lies beside a file with {@code .bdo} behind its name is no label of STANAG 4774. */
  record SidecarUnreadable(String file, String reason) implements ConsoleProblem {}

  /** Names to look up are CSV in UTF-8. */
  record NamesNotCsv(String file) implements ConsoleProblem {}

  /** None of the columns that can be looked up. */
  record NamesColumnMissing(String file, String columns, String found) implements ConsoleProblem {}

  /** There is no place to write to, or it may not be written. */
  record FileUnwritable(String file) implements ConsoleProblem {}

  /** A table to link has a header and rows below it. */
  record LinkNoRows(String file) implements ConsoleProblem {}

  /** The column that was named for the ids is not in the table. */
  record LinkColumnMissing(String file, String column, String found) implements ConsoleProblem {}

  /** Two records have the same id, or one has none. */
  record LinkIdsRepeat(String file, String column, String value) implements ConsoleProblem {}
}
