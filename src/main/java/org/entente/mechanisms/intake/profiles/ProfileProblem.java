package org.entente.mechanisms.intake.profiles;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What is refused about profiles. */
public sealed interface ProfileProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NoSuchProfile _ -> Kind.ABSENT;
      case ProfileUnreadable _ -> Kind.UNREADABLE;
      case NotAProfileOf _ -> Kind.CONTENT;
    };
  }

  record NoSuchProfile(String value) implements ProfileProblem {}

  record ProfileUnreadable(String file) implements ProfileProblem {}

  /** The file has too few of the columns that the profile knows. */
  record NotAProfileOf(String profile, String file) implements ProfileProblem {}
}
