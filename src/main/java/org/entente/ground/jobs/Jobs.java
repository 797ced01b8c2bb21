package org.entente.ground.jobs;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to long work: ask for it, see how far it is, cancel it. */
@Component
public class Jobs {

  private final JobStore store;
  private final Ids ids;
  private final InstantSource clock;

  Jobs(JobStore store, Ids ids, InstantSource clock) {
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  /** Asks for work about a record; it begins once the caller's transaction has committed. */
  @Transactional
  public Job ask(MissionId mission, String kind, UUID about, String askedBy) {
    var order = new Job.Order(mission, kind, about, askedBy, clock.instant());
    var job = new Job(new Job.Id(ids.next()), order, Job.State.WAITING, 0, 0, Optional.empty());
    store.add(job);
    return job;
  }

  /** The newest job about a record, for whoever may see that record. */
  @Transactional(readOnly = true)
  public Optional<Job> findAbout(UUID about, MissionId mission) {
    return store.findNewestAbout(about, mission);
  }

  @Transactional
  public void cancel(UUID about, MissionId mission) {
    store.askToCancel(about, mission, clock.instant());
  }

  /** The newest jobs of a mission, open ones first, for whoever may see what they are about. */
  @Transactional(readOnly = true)
  public List<Job> list(MissionId mission, int limit) {
    return store.list(mission, limit);
  }

  /** How many jobs that somebody asked for wait or run. */
  @Transactional(readOnly = true)
  public int countOpen(MissionId mission, String askedBy) {
    return store.countOpen(mission, askedBy);
  }

  @Transactional(readOnly = true)
  public List<Job> listOpen() {
    return store.listOpen();
  }
}
