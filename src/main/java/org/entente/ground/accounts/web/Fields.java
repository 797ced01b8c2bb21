package org.entente.ground.accounts.web;

import java.util.List;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.problem.Refused;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;

/** Which field of a form a refusal of accounts is about. */
public final class Fields {

  private Fields() {}

  /** The refusal as a fault of its field; what no field is about is refused as a whole. */
  public static Faults faults(Refused refused, Words words) {
    if (!(refused.problem() instanceof AccountProblem problem)) {
      throw refused;
    }
    var field =
        switch (problem) {
          case AccountProblem.PersonNameMissing _,
              AccountProblem.TokenNameMissing _,
              AccountProblem.PasskeyNameMissing _ ->
              "name";
          case AccountProblem.TokenDaysWrong _ -> "days";
          case AccountProblem.SignInNameNotAllowed _, AccountProblem.SignInNameTaken _ ->
              "username";
          case AccountProblem.PasswordTooShort _ -> "password";
          case AccountProblem.PasswordWrong _ -> "current";
          case AccountProblem.NotConfirmed _ -> "confirmed";
          case AccountProblem.FirstRunCodeWrong _ -> "code";
          case AccountProblem.OrganisationUnknown _ -> "organisation";
          case AccountProblem.LevelUnknown _ -> "level";
          case AccountProblem.PurposeUnknown _ -> "purposes";
          case AccountProblem.RoleUnknown _ -> "roles";
          case AccountProblem.BeyondOwnRights beyond -> beyond.what();
          case AccountProblem.FirstRunOver _,
              AccountProblem.LastAdministrator _,
              AccountProblem.AlreadyTakesPart _,
              AccountProblem.InvitationOver _,
              AccountProblem.PasskeyRefused _,
              AccountProblem.LinkedToAnother _,
              AccountProblem.OnlyLooking _,
              AccountProblem.NoSuchPerson _,
              AccountProblem.RoleMissing _ ->
              throw refused;
        };
    var message = words.say("problem." + problem.code(), problem.facts());
    return new Faults(List.of(new Fault(field, message)));
  }
}
