package org.entente.mechanisms.intake.reapplying;

import org.entente.ground.jobs.Job;
import org.entente.ground.jobs.JobWork;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings a decision that holds for all reports to one that is published: its rows are read with
 * what is known now, as a job about its import. One that is no longer the newest of its kind stays.
 */
@Component
public class ReadingAnew implements JobWork {

  /** The kind of job. */
  public static final String KIND = "read-anew";

  private static final Logger LOG = LoggerFactory.getLogger(ReadingAnew.class);

  private final Reapplying reapplying;
  private final Imports imports;
  private final Audiences audiences;

  ReadingAnew(Reapplying reapplying, Imports imports, Audiences audiences) {
    this.reapplying = reapplying;
    this.imports = imports;
    this.audiences = audiences;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** A refusal ends the job well: it stands on the import, where its reader finds it. */
  @Override
  public void run(Job job, Progress progress) {
    var node = audiences.node(job.order().mission());
    var id = new Import.Id(job.order().about());
    var published = Scope.of(node, () -> imports.find(id, node)).orElseThrow();
    try {
      reapplying.apply(published, job.order().askedBy(), progress);
    } catch (Refused refused) {
      LOG.info("import {} is not read anew: {}", id.value(), refused.problem().code());
    }
  }
}
