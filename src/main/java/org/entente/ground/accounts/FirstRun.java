package org.entente.ground.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.entente.ground.accounts.secrets.SpokenCode;
import org.entente.ground.problem.Refused;

/**
 * The first run of a node, while nobody has been added: whoever reads the code on its console
 * becomes its administrator. The code is new at each start and is kept nowhere.
 */
public final class FirstRun {

  private static final int GROUPS = 3;

  private final Accounts accounts;
  private final String code;

  FirstRun(Accounts accounts, RandomGenerator random) {
    this.accounts = accounts;
    this.code = SpokenCode.next(GROUPS, random);
  }

  /** What to print on the console; empty once somebody has been added. */
  public Optional<String> code() {
    return accounts.isEmpty() ? Optional.of(code) : Optional.empty();
  }

  /** Adds the node's administrator; refused with another code, and as absent when it is over. */
  public synchronized Person begin(String written, NewPerson wanted) {
    if (!accounts.isEmpty()) {
      throw new Refused(new AccountProblem.FirstRunOver());
    }
    if (!isCode(written)) {
      throw new Refused(new AccountProblem.FirstRunCodeWrong());
    }
    return accounts.add(wanted);
  }

  private boolean isCode(String written) {
    var given = written.strip().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(given, code.getBytes(StandardCharsets.UTF_8));
  }
}
