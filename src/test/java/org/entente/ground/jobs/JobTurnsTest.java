package org.entente.ground.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** One node does one job at a time; here they are claimed, and not done. */
@StoreTest
class JobTurnsTest {

  private static final Instant LONG_AGO = Instant.parse("2001-01-01T08:00:00Z");
  private static final Duration SILENCE = Duration.ofMinutes(5);

  private final JobStore store = TestNode.door(JobStore.class);
  private final Ids ids = TestNode.door(Ids.class);
  private final MissionId mission = new MissionId(ids.next());
  private Instant now = LONG_AGO;

  @Test
  void nobodyWaitsBehindAllThatAnotherAskedFor() {
    var turns =
        TestNode.door(TransactionOperations.class)
            .execute(
                unseenByWorkers -> {
                  Stream.of("grace", "grace", "grace", "erik", "otto", "erik").forEach(this::ask);
                  unseenByWorkers.setRollbackOnly();
                  return claimed(6);
                });

    assertThat(turns).containsExactly("grace", "erik", "otto", "grace", "erik", "grace");
  }

  private void ask(String who) {
    var order = new Job.Order(mission, "preview", ids.next(), who, later());
    store.add(new Job(new Job.Id(ids.next()), order, Job.State.WAITING, 0, 0, Optional.empty()));
  }

  /** Of this mission's jobs: those of other tests may come between. */
  private List<String> claimed(int jobs) {
    return Stream.generate(() -> store.claim(later(), SILENCE).orElseThrow())
        .filter(job -> job.order().mission().equals(mission))
        .limit(jobs)
        .map(job -> job.order().askedBy())
        .toList();
  }

  private Instant later() {
    now = now.plusMillis(1);
    return now;
  }
}
