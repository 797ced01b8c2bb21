package org.entente.registers.activities;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of activities refuses. */
public sealed interface ActivityProblem extends Problem {

  /** There is no finer place in it than others would see. */
  record NothingFiner(String id) implements ActivityProblem {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /** It is not there, was not yet there at that moment, or is not there for this reader. */
  record NoSuchActivity(String id) implements ActivityProblem {
    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }
}
