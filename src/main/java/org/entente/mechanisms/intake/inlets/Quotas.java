package org.entente.mechanisms.intake.inlets;

import java.time.Duration;
import java.time.InstantSource;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How much a node takes from one partner and from one person within a day, and how many jobs of one
 * person it keeps waiting: nobody can fill the disk or the queue of the others. Whoever holds the
 * node's folder and gives files on the command line is not limited.
 */
@Component
public class Quotas {

  private static final Duration DAY = Duration.ofDays(1);
  private static final long MEGABYTE = 1024 * 1024;

  private final QuotaStore store;
  private final Jobs jobs;
  private final Audiences audiences;
  private final InstantSource clock;
  private final int files;
  private final int megabytes;
  private final int openJobs;

  Quotas(
      QuotaStore store,
      Jobs jobs,
      Audiences audiences,
      InstantSource clock,
      @Value("${entente.intake.files-per-day:500}") int files,
      @Value("${entente.intake.megabytes-per-day:4096}") int megabytes,
      @Value("${entente.intake.open-jobs:50}") int openJobs) {
    this.store = store;
    this.jobs = jobs;
    this.audiences = audiences;
    this.clock = clock;
    this.files = files;
    this.megabytes = megabytes;
    this.openJobs = openJobs;
  }

  /** Refuses one more file of so many bytes when it would be too much of the partner or person. */
  public void admit(MissionId mission, PartyId partner, String name, String person, long bytes) {
    var since = clock.instant().minus(DAY);
    var node = audiences.node(mission);
    Scope.run(
        node,
        () -> {
          check(name, store.givenFor(partner, since, node), bytes);
          check(person, store.givenBy(person, since, node), bytes);
        });
    if (jobs.countOpen(mission, person) >= openJobs) {
      throw new Refused(new InletProblem.TooManyJobs(person, openJobs));
    }
  }

  private void check(String from, QuotaStore.Given given, long bytes) {
    if (given.files() >= files) {
      throw new Refused(new InletProblem.TooManyFiles(from, files));
    }
    if (given.bytes() + bytes > megabytes * MEGABYTE) {
      throw new Refused(new InletProblem.TooManyBytes(from, megabytes));
    }
  }
}
