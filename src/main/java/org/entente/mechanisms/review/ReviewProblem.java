package org.entente.mechanisms.review;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that review refuses. */
public sealed interface ReviewProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchPair _ -> Kind.ABSENT;
      case RelationNotOffered _ -> Kind.WRONG_USE;
      case PairClaimed _, PairJudged _, PairChanged _, NothingToUndo _, SecondPersonNeeded _ ->
          Kind.CONFLICT;
    };
  }

  /** Not there, or not there for this reader. */
  record NoSuchPair(String value) implements ReviewProblem {}

  /** The register does not know this relation between two of its records. */
  record RelationNotOffered(String value) implements ReviewProblem {}

  /** Somebody else has it before them for a while. */
  record PairClaimed(long minutes) implements ReviewProblem {}

  /** Somebody judged it meanwhile. */
  record PairJudged() implements ReviewProblem {}

  /** One of the two records changed after it was shown. */
  record PairChanged() implements ReviewProblem {}

  /** The person has judged nothing that could be taken back. */
  record NothingToUndo() implements ReviewProblem {}

  /** Who judged it first cannot be the second person too. */
  record SecondPersonNeeded() implements ReviewProblem {}
}
