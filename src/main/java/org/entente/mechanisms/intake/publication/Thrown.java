package org.entente.mechanisms.intake.publication;

import java.util.concurrent.ExecutionException;

/** What was thrown in another thread, to be thrown again in the one that waits for it. */
final class Thrown {

  private Thrown() {}

  static RuntimeException again(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException refusal -> refusal;
      case Error broken -> throw broken;
      case Throwable other -> new IllegalStateException(other);
      case null -> new IllegalStateException(failed);
    };
  }
}
