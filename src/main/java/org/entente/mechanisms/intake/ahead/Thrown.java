package org.entente.mechanisms.intake.ahead;

import java.util.concurrent.ExecutionException;

/** What was thrown in another thread, to be thrown again in the one that waits for it. */
public final class Thrown {

  private Thrown() {}

  public static RuntimeException again(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException refusal -> refusal;
      case Error broken -> throw broken;
      case Throwable other -> new IllegalStateException(other);
      case null -> new IllegalStateException(failed);
    };
  }
}
