package org.entente.mechanisms.intake;

import java.util.function.BiConsumer;
import org.entente.ground.jobs.Job;
import org.entente.ground.jobs.JobWork;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The long work of imports, done as jobs about an import: looking into its file, publishing it. */
@Configuration(proxyBeanMethods = false)
public class ImportJobs {

  /** The kind of job that finds out what publishing would do. */
  public static final String PREVIEW = "preview";

  /** The kind of job that publishes. */
  public static final String PUBLISH = "publish";

  private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

  @Bean
  JobWork previewWork(
      Imports imports,
      Audiences audiences,
      @Value("${entente.intake.rows-per-job:2000000}") int mostRows) {
    return new Work(PREVIEW, imports, audiences, mostRows, imports::preview);
  }

  @Bean
  JobWork publishWork(
      Imports imports,
      Audiences audiences,
      @Value("${entente.intake.rows-per-job:2000000}") int mostRows) {
    return new Work(PUBLISH, imports, audiences, mostRows, imports::publish);
  }

  /** Does one thing with the import that a job is about. */
  private record Work(
      String kind,
      Imports imports,
      Audiences audiences,
      int mostRows,
      BiConsumer<Import, Progress> deed)
      implements JobWork {

    /** A refusal ends the job well: it stands on the import, where its reader finds it. */
    @Override
    public void run(Job job, Progress progress) {
      var node = audiences.node(job.order().mission());
      var id = new Import.Id(job.order().about());
      var given = Scope.of(node, () -> imports.find(id, node)).orElseThrow();
      try {
        deed.accept(given, limited(given.given().fileName(), progress));
      } catch (Refused refused) {
        LOG.info("job {} of import {}: {}", kind, id.value(), refused.problem().code());
      }
    }

    /** Refuses the file once it has shown more rows than one job may read. */
    private Progress limited(String file, Progress progress) {
      return (done, of) -> {
        if (done > mostRows) {
          throw new Refused(new IntakeProblem.TooLarge(file, IntakeProblem.Limit.ROWS, mostRows));
        }
        progress.reached(done, of);
      };
    }
  }
}
