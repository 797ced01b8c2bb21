package org.entente.ground.accounts;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that accounts refuse. */
public sealed interface AccountProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case PersonNameMissing _,
          SignInNameNotAllowed _,
          PasswordTooShort _,
          FirstRunCodeWrong _,
          OrganisationUnknown _,
          LevelUnknown _,
          RoleUnknown _ ->
          Kind.WRONG_USE;
      case SignInNameTaken _ -> Kind.CONFLICT;
      case FirstRunOver _, NoSuchPerson _ -> Kind.ABSENT;
      case RoleMissing _ -> Kind.POLICY;
    };
  }

  record PersonNameMissing() implements AccountProblem {}

  record SignInNameNotAllowed(String signInName) implements AccountProblem {}

  record SignInNameTaken(String signInName) implements AccountProblem {}

  record PasswordTooShort(int shortest) implements AccountProblem {}

  /** The code of the first run is another; a new one is printed at each start. */
  record FirstRunCodeWrong() implements AccountProblem {}

  /** Somebody has been added already: the first run is no more. */
  record FirstRunOver() implements AccountProblem {}

  record OrganisationUnknown(String organisation) implements AccountProblem {}

  record LevelUnknown(String level) implements AccountProblem {}

  record RoleUnknown(String role) implements AccountProblem {}

  /** Nobody of that name, or nobody in that mission. */
  record NoSuchPerson(String signInName) implements AccountProblem {}

  /** The reader is here but has not been given the role that this needs. */
  record RoleMissing(String role) implements AccountProblem {}
}
