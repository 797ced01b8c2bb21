package org.entente.mechanisms.intake.spellings;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What is refused about spellings. */
public sealed interface SpellingProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchSpelling _ -> Kind.ABSENT;
      case SpellingDecided _ -> Kind.CONFLICT;
    };
  }

  record NoSuchSpelling(String value) implements SpellingProblem {}

  /** It was approved or declined before, or taken back. */
  record SpellingDecided(String written) implements SpellingProblem {}
}
