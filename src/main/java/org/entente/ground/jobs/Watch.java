package org.entente.ground.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches one running job: writes down how far it is and that its worker lives, once a second and
 * apart from the work's own transaction, and brings back the wish to cancel.
 */
final class Watch implements Progress, AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Job job;
  private final JobStore store;
  private final TransactionTemplate apart;
  private final InstantSource clock;
  private final Thread signs;
  private volatile long done;
  private volatile long of;
  private volatile boolean cancelled;
  private volatile boolean closed;

  Watch(Job job, JobStore store, TransactionTemplate apart, InstantSource clock) {
    this.job = job;
    this.store = store;
    this.apart = apart;
    this.clock = clock;
    this.signs = Thread.ofVirtual().name("job-watch").start(this::watch);
  }

  @Override
  public void reached(long stepsDone, long steps) {
    done = stepsDone;
    of = steps;
    if (cancelled) {
      throw new Cancelled();
    }
  }

  private void watch() {
    while (!closed) {
      cancelled =
          Boolean.TRUE.equals(apart.execute(_ -> store.seen(job.id(), done, of, clock.instant())));
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** Ends the watch and waits for its last sign, so that it never overwrites the job's end. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(signs);
    boolean interrupted = false;
    while (signs.isAlive()) {
      try {
        signs.join();
      } catch (InterruptedException wake) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
