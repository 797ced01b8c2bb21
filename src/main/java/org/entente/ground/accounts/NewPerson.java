package org.entente.ground.accounts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.ground.problem.Refused;

/**
 * Someone about to be added. The sign-in name is 2 to 60 of a-z, 0-9, dot, dash, underscore and @,
 * in small letters; the password has at least 12 letters (NIST SP 800-63B) and any that are typed.
 */
public record NewPerson(String name, String signInName, String password, boolean administers) {

  private static final Pattern SIGN_IN_NAME = Pattern.compile("[a-z0-9._@-]{2,60}");
  private static final int SHORTEST_PASSWORD = 12;

  public NewPerson {
    name = name.strip();
    signInName = signInName.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new Refused(new AccountProblem.PersonNameMissing());
    }
    if (!SIGN_IN_NAME.matcher(signInName).matches()) {
      throw new Refused(new AccountProblem.SignInNameNotAllowed(signInName));
    }
    requireLongEnough(password);
  }

  static void requireLongEnough(String password) {
    if (password.length() < SHORTEST_PASSWORD) {
      throw new Refused(new AccountProblem.PasswordTooShort(SHORTEST_PASSWORD));
    }
  }

  @Override
  public String toString() {
    return "NewPerson[" + signInName + "]";
  }
}
