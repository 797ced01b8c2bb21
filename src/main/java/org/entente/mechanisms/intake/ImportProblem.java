package org.entente.mechanisms.intake;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/**
 * What is refused about an import as such; what is wrong with a file is an {@link IntakeProblem}.
 */
public sealed interface ImportProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case PeriodUnreadable _ -> Kind.WRONG_USE;
      case NoSuchImport _, NothingRejected _ -> Kind.ABSENT;
      case NotReady _, NotPublished _, LateUndo _ -> Kind.CONFLICT;
      case ReportOfAnother _, OriginalForItsPartner _ -> Kind.POLICY;
    };
  }

  record PeriodUnreadable(String value) implements ImportProblem {}

  record NoSuchImport(String value) implements ImportProblem {}

  /** It was refused or undone, or somebody published it first. */
  record NotReady(String file) implements ImportProblem {}

  record NotPublished(String file) implements ImportProblem {}

  /** It was published so long ago that taking it back has to be confirmed. */
  record LateUndo(String file, String until) implements ImportProblem {}

  /** There are no rejected rows to give back. */
  record NothingRejected(String file) implements ImportProblem {}

  /** Whoever does not coordinate deals with the reports of the own organisation alone. */
  record ReportOfAnother(String partner) implements ImportProblem {}

  /** The file as given says something about persons, so only its partner's people get it. */
  record OriginalForItsPartner(String value) implements ImportProblem {}
}
