package org.entente.ground.ledger;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.entente.ground.problem.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Keeps the log of a running node up to date: once a second all that waits is logged and signed.
 * Witnesses are asked by a thread of their own, so that a slow one holds up nothing.
 */
@Component
@Profile("web")
class LedgerLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LedgerLoop.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONG_PAUSE = Duration.ofMinutes(1);

  private final Sequencer sequencer;
  private final Heads heads;
  private final Witnesses witnesses;
  private final AtomicBoolean running = new AtomicBoolean();

  LedgerLoop(Sequencer sequencer, Heads heads, Witnesses witnesses) {
    this.sequencer = sequencer;
    this.heads = heads;
    this.witnesses = witnesses;
  }

  @Override
  public void start() {
    if (running.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("ledger").start(this::log);
      Thread.ofPlatform().daemon().name("ledger-witnesses").start(this::ask);
    }
  }

  @Override
  public void stop() {
    running.set(false);
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }

  private void log() {
    while (running.get()) {
      LockSupport.parkNanos(logOnce().toNanos());
    }
  }

  /** Answers with how long to rest: what a person must see to is not tried every second. */
  private Duration logOnce() {
    try {
      sequencer.run();
      heads.sign();
      return PAUSE;
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("the ledger waits for the database: {}", away.getMessage());
      return PAUSE;
    } catch (Refused refused) {
      LOG.error("the ledger is not signed: {}", refused.getMessage());
      return LONG_PAUSE;
    } catch (RuntimeException broken) {
      LOG.error("the ledger stands still", broken);
      return LONG_PAUSE;
    }
  }

  private void ask() {
    while (running.get()) {
      try {
        witnesses.ask();
      } catch (DataAccessException | TransactionException away) {
        LOG.warn("witnesses wait for the database: {}", away.getMessage());
      } catch (InterruptedException stopped) {
        running.set(false);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }
}
