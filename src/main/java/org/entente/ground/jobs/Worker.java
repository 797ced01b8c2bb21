package org.entente.ground.jobs;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does the jobs of this node one after the other, and takes up those whose worker died: a running
 * job that has not been seen for {@link #SILENCE} is begun again. It has a thread of the operating
 * system: one of those that requests share would be theirs no more while a job computes.
 */
@Component
@Profile("web")
class Worker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration SILENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final JobStore store;
  private final Map<String, JobWork> works;
  private final TransactionTemplate apart;
  private final InstantSource clock;
  private final AtomicBoolean running = new AtomicBoolean();

  Worker(
      JobStore store,
      ObjectProvider<JobWork> works,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.store = store;
    this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public void start() {
    if (running.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("jobs").start(this::loop);
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

  private void loop() {
    while (running.get()) {
      if (!workOnce()) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /** Does one job if there is one; the loop outlives a database that is away for a while. */
  boolean workOnce() {
    try {
      Optional<Job> next = apart.execute(_ -> store.claim(clock.instant(), SILENCE));
      next.ifPresent(this::work);
      return next.isPresent();
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("jobs wait for the database: {}", away.getMessage());
      return false;
    }
  }

  private void work(Job job) {
    try {
      run(job);
      end(job, Job.State.DONE, Optional.empty());
    } catch (Progress.Cancelled cancelled) {
      end(job, Job.State.CANCELLED, Optional.empty());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failed) {
      var reference = UUID.randomUUID().toString().substring(0, 8);
      LOG.error(
          "job {} of kind {} failed, reference {}",
          job.id(),
          job.order().kind(),
          reference,
          failed);
      end(job, Job.State.FAILED, Optional.of(reference));
    }
  }

  private void run(Job job) {
    var work = works.get(job.order().kind());
    if (work == null) {
      throw new IllegalStateException("no module does jobs of kind " + job.order().kind());
    }
    try (var watch = new Watch(job, store, apart, clock)) {
      work.run(job, watch);
    }
  }

  private void end(Job job, Job.State state, Optional<String> trouble) {
    apart.executeWithoutResult(_ -> store.end(job.id(), state, trouble, clock.instant()));
  }
}
