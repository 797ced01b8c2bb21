package org.entente.ground.jobs;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.entente.TestNode;
import org.entente.ground.identity.MissionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs of the shared node, which has no workers; a running node on its database may have some. */
public final class TestJobs {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private TestJobs() {}

  /** Returns when every job of this kind in the mission is done, by this thread or by a worker. */
  public static void finish(MissionId mission, JobWork work) {
    var jobs = TestNode.door(Jobs.class);
    jobs.list(mission, 100).stream()
        .filter(job -> job.order().kind().equals(work.kind()))
        .filter(TestJobs::take)
        .forEach(job -> work.run(job, Progress.unwatched()));
    await().atMost(PATIENCE).until(() -> !isOpen(mission, work));
  }

  /** Nobody else takes it from now on: it has ended already. */
  private static boolean take(Job job) {
    return TestNode.door(JdbcClient.class)
            .sql(
                "update jobs.job set state = 'done', ended_at = now()"
                    + " where id = :id and state = 'waiting'")
            .param("id", job.id().value())
            .update()
        > 0;
  }

  private static boolean isOpen(MissionId mission, JobWork work) {
    return TestNode.door(Jobs.class).list(mission, 100).stream()
        .filter(job -> job.order().kind().equals(work.kind()))
        .anyMatch(job -> job.state() == Job.State.WAITING || job.state() == Job.State.RUNNING);
  }
}
