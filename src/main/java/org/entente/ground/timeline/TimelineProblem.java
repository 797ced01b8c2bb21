package org.entente.ground.timeline;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What the timeline refuses. */
public sealed interface TimelineProblem extends Problem {

  /** There is no such record or revision, or none that the reader may know. */
  record NoSuchHistory(String record) implements TimelineProblem {
    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }
}
