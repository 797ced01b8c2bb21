package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.Node;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.ledger.Ledger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whenever a node is killed while it logs, every acknowledged revision is in the log once after the
 * next start, and what was signed before still holds. The control forgets what waits, and is told.
 */
@Tag("rig")
class KillDuringLoggingTest {

  private static final long SEED = 20260303;
  private static final int TIMES = 12;
  private static final int LONGEST_WAIT_MS = 4_000;

  /** Revisions without a leaf, leaves without a revision, and revisions in all. */
  private record Balance(long unlogged, long unknown, long revisions) {}

  @TempDir private Path folder;

  @Test
  void everyAcknowledgedRevisionIsLoggedOnceHoweverOftenTheNodeIsKilled() throws Exception {
    var random = new Random(SEED);
    for (int time = 0; time < TIMES; time++) {
      kill(random.nextInt(LONGEST_WAIT_MS), time);
    }

    try (var node = Node.open(folder)) {
      node.door(Ledger.class).catchUp();
      var balance = balance(node);
      assertThat(balance.revisions()).isGreaterThan(TIMES * 100);
      assertThat(balance.unlogged()).isZero();
      assertThat(balance.unknown()).isZero();
      assertThat(KilledLogger.verify(node, folder)).isZero();
    }
  }

  @Test
  void aNodeThatForgetsWhatWaitsIsNoticed() throws Exception {
    kill(LONGEST_WAIT_MS, 0);
    try (var node = Node.open(folder)) {
      KilledLogger.record(node, "forgotten", 50);
      owner(node).sql("delete from ledger.waiting").update();
      node.door(Ledger.class).catchUp();

      assertThat(balance(node).unlogged()).isGreaterThanOrEqualTo(50);
    }
  }

  private void kill(int waitMs, int time) throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledLogger.class.getName(),
                folder.toString(),
                "m" + time)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      var line = out.readLine();
      while (line != null && !line.contains(KilledLogger.LOGGING)) {
        line = out.readLine();
      }
      assertThat(line).isNotNull();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(waitMs));
      process.destroyForcibly();
      process.onExit().join();
    }
    assertThat(Files.exists(folder.resolve("ledger/signing-keys"))).isTrue();
  }

  private static Balance balance(Node node) {
    return owner(node)
        .sql(
            """
            select count(*) filter (where entry.leaf_index is null) as unlogged,
                   count(*) filter (where revision.number is null) as unknown,
                   count(revision.number) as revisions
              from history.revision
              full join ledger.entry on entry.record_id = revision.record_id
                                    and entry.record_type = revision.record_type
                                    and entry.number = revision.number
            """)
        .query(Balance.class)
        .single();
  }

  private static JdbcClient owner(Node node) {
    return JdbcClient.create(node.door(DatabaseAddress.class).asOwner());
  }
}
