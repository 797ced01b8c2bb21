package org.entente.ground.accounts.secrets;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes as many passwords at once as leave the machine to those who are signed in: a hash is made
 * to cost much, and anybody may ask for one. The others wait their turn, in order, some seconds;
 * who would be one too many to wait is refused at once ({@link Crowded}).
 */
public final class FewAtOnce implements PasswordEncoder {

  private static final int MOST_WAITING = 60;
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final PasswordEncoder costly;
  private final Semaphore turns;

  /** Nothing is wrong with name or password: there are too many who sign in. */
  public static final class Crowded extends AuthenticationServiceException {

    private static final long serialVersionUID = 1;

    Crowded() {
      super("too many passwords wait to be compared");
    }
  }

  public FewAtOnce(PasswordEncoder costly, int atOnce) {
    this.costly = costly;
    this.turns = new Semaphore(atOnce, true);
  }

  /** Half of a machine's processors, one at least. */
  public static int ofThisMachine() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence raw) {
    takeTurn();
    try {
      return costly.encode(raw);
    } finally {
      turns.release();
    }
  }

  @Override
  public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
    takeTurn();
    try {
      return costly.matches(raw, encoded);
    } finally {
      turns.release();
    }
  }

  @Override
  public boolean upgradeEncoding(@Nullable String encoded) {
    return costly.upgradeEncoding(encoded);
  }

  private void takeTurn() {
    try {
      if (turns.getQueueLength() >= MOST_WAITING
          || !turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Crowded();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new Crowded();
    }
  }
}
