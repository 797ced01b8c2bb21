package org.entente.mechanisms.intake.sources;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What is refused about sources. */
public sealed interface SourceProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchSource _ -> Kind.ABSENT;
    };
  }

  /** Not there, or not there for this reader. */
  record NoSuchSource(String value) implements SourceProblem {}
}
