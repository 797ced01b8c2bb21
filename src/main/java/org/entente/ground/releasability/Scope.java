package org.entente.ground.releasability;

import java.util.Optional;

/**
 * Binds an audience to the work done for it, so that each transaction begun inside tells the
 * database, which then hides every other row (row-level security, the second lock). Work outside
 * any scope sees no labelled row at all.
 */
public final class Scope {

  private static final ScopedValue<Audience> CURRENT = ScopedValue.newInstance();

  private Scope() {}

  public static <T, X extends Throwable> T of(
      Audience audience, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, audience).call(work);
  }

  public static void run(Audience audience, Runnable work) {
    ScopedValue.where(CURRENT, audience).run(work);
  }

  static Optional<Audience> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }
}
