package org.entente.ground.accounts;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that accounts refuse. */
public sealed interface AccountProblem extends Problem {

  record PersonNameMissing() implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.WRONG_USE;
    }
  }

  record SignInNameNotAllowed(String signInName) implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.WRONG_USE;
    }
  }

  record SignInNameTaken(String signInName) implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record PasswordTooShort(int shortest) implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.WRONG_USE;
    }
  }

  /** The code of the first run is another; a new one is printed at each start. */
  record FirstRunCodeWrong() implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.WRONG_USE;
    }
  }

  /** Somebody has been added already: the first run is no more. */
  record FirstRunOver() implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }

  record OrganisationUnknown(String organisation) implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.WRONG_USE;
    }
  }

  record LevelUnknown(String level) implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.WRONG_USE;
    }
  }

  record RoleUnknown(String role) implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.WRONG_USE;
    }
  }

  /** Nobody of that name, or nobody in that mission. */
  record NoSuchPerson(String signInName) implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }

  /** The reader is here but has not been given the role that this needs. */
  record RoleMissing(String role) implements AccountProblem {
    @Override
    public Kind kind() {
      return Kind.POLICY;
    }
  }
}
