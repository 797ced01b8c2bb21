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
          PasswordWrong _,
          NotConfirmed _,
          TokenNameMissing _,
          TokenDaysWrong _,
          PasskeyNameMissing _,
          PasskeyRefused _,
          FirstRunCodeWrong _,
          OrganisationUnknown _,
          LevelUnknown _,
          PurposeUnknown _,
          RoleUnknown _ ->
          Kind.WRONG_USE;
      case SignInNameTaken _,
          LastAdministrator _,
          AlreadyTakesPart _,
          BeyondOwnRights _,
          OnlyLooking _,
          LinkedToAnother _ ->
          Kind.CONFLICT;
      case FirstRunOver _, NoSuchPerson _, InvitationOver _ -> Kind.ABSENT;
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

  record PurposeUnknown(String purpose) implements AccountProblem {}

  record RoleUnknown(String role) implements AccountProblem {}

  /** Nobody of that name, or nobody in that mission. */
  record NoSuchPerson(String signInName) implements AccountProblem {}

  /** The reader is here but has not been given the role that this needs. */
  record RoleMissing(String role) implements AccountProblem {}

  /** Who looks as an organisation changes nothing meanwhile. */
  record OnlyLooking() implements AccountProblem {}

  /** The password that somebody gave as their own is another. */
  record PasswordWrong() implements AccountProblem {}

  /** An act that cannot be taken back needs a tick beside it. */
  record NotConfirmed() implements AccountProblem {}

  /** Whoever goes is the only one who administers the mission. */
  record LastAdministrator() implements AccountProblem {}

  /** Who accepts an invitation takes part in that mission already. */
  record AlreadyTakesPart() implements AccountProblem {}

  /**
   * An administrator gives or takes what lies beyond the own organisation, level, purposes or
   * roles.
   */
  record BeyondOwnRights(String what) implements AccountProblem {}

  /** It was used, withdrawn, or has ended; or there never was one. */
  record InvitationOver() implements AccountProblem {}

  /** A token without a name by which its person knows it again, or with too long a one. */
  record TokenNameMissing(int longest) implements AccountProblem {}

  /** A token that would end on no day, or too late. */
  record TokenDaysWrong(int most) implements AccountProblem {}

  /** A passkey without a name by which its person knows it again, or with too long a one. */
  record PasskeyNameMissing(int longest) implements AccountProblem {}

  /** What the device answered does not fit what it was asked, by whom, or where. */
  record PasskeyRefused() implements AccountProblem {}

  /** An account at a provider signs somebody else in already. */
  record LinkedToAnother() implements AccountProblem {}
}
