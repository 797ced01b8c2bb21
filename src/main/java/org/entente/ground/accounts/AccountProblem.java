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
