package org.entente.ground.jobs;

/** Told by the work how far it is; answers by ending the work when a person cancelled it. */
public interface Progress {

  /** Says that so many steps of so many are done; throws {@link Cancelled} when asked to stop. */
  void reached(long done, long of);

  /** For work that nobody watches. */
  static Progress unwatched() {
    return (_, _) -> {};
  }

  /** Thrown into work that a person cancelled, so that its transaction rolls back. */
  final class Cancelled extends RuntimeException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }
}
