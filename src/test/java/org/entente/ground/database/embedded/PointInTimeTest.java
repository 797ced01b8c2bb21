package org.entente.ground.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.OpenDatabase;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A node is copied while people work at it, and comes back as it was at a moment they choose. */
@StoreTest
class PointInTimeTest {

  private static final Path TARGET = Path.of("target", "embedded postgres").toAbsolutePath();

  /** Time enough for the 50 seconds after which the server closes a piece of its log by itself. */
  private static final Duration A_MINUTE_AND_A_LITTLE = Duration.ofSeconds(75);

  private final Path folder = TARGET.resolve(UUID.randomUUID().toString());
  private final Path node = folder.resolve("node");
  private final Path backup = folder.resolve("backup");
  private final Path restored = folder.resolve("restored");
  private final Optional<Archive> archive = Optional.of(new Archive(folder.resolve("archive")));

  @BeforeEach
  void aFolder() throws IOException {
    Files.createDirectories(node);
  }

  @AfterEach
  void clearAway() throws IOException {
    for (var each : List.of(node, restored)) {
      FileSystemUtils.deleteRecursively(ServerHome.knownTo(each.resolve("postgres")).folder());
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void whatIsWrittenWhileItIsCopiedIsThereUpToTheEndOfTheCopyAndWhole() throws Exception {
    try (var database = EmbeddedPostgres.start(node)) {
      var owner = owner(database);
      owner.sql("create table act (id int primary key, said text)").update();
      owner.sql("create table pair (id int, half int)").update();
      var writer =
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int act = 1; !Thread.currentThread().isInterrupted(); act++) {
                      write(owner, act);
                    }
                  });
      Awaitility.await().until(() -> acts(owner) > 20);
      int before = acts(owner);
      take();
      writer.interrupt();
      writer.join();
      int after = acts(owner);

      restore(new Until.BackupEnded());

      try (var copy = EmbeddedPostgres.start(restored)) {
        int there = acts(owner(copy));
        assertThat(there).isBetween(before, after);
        assertThat(digest(owner(copy), there)).isEqualTo(digest(owner, there));
        assertThat(owner(copy).sql("select count(*) from pair").query(Integer.class).single())
            .isEqualTo(2 * there);
      }
    }
  }

  @Test
  void betweenTwoActsTheFirstIsThereAndTheSecondIsNot() throws Exception {
    Instant between;
    try (var database = EmbeddedPostgres.start(node, archive)) {
      var owner = owner(database);
      owner.sql("create table act (id int primary key, said text)").update();
      owner.sql("create table pair (id int, half int)").update();
      take();
      write(owner, 1);
      between = now(owner);
      write(owner, 2);
    }

    restore(new Until.At(between));

    try (var copy = EmbeddedPostgres.start(restored, archive)) {
      assertThat(acts(owner(copy))).isEqualTo(1);
      var line = archive.orElseThrow().folder().resolve("00000002.history");
      Awaitility.await().atMost(A_MINUTE_AND_A_LITTLE).until(() -> Files.exists(line));
    }
  }

  @Test
  void aNodeKilledAMinuteAfterTheLastActLosesNothingWhenOnlyTheArchiveIsLeft() throws Exception {
    try (var database = EmbeddedPostgres.start(node, archive)) {
      var owner = owner(database);
      owner.sql("create table act (id int primary key, said text)").update();
      owner.sql("create table pair (id int, half int)").update();
      take();
      write(owner, 1);
      write(owner, 2);
      var last = owner.sql("select pg_walfile_name(pg_current_wal_lsn())");
      var piece = archive.orElseThrow().folder().resolve(last.query(String.class).single());
      Awaitility.await().atMost(A_MINUTE_AND_A_LITTLE).until(() -> Files.exists(piece));
      killServer();
    }
    FileSystemUtils.deleteRecursively(ServerHome.knownTo(node.resolve("postgres")).folder());

    restore(new Until.Newest());

    try (var copy = EmbeddedPostgres.start(restored)) {
      assertThat(acts(owner(copy))).isEqualTo(2);
    }
  }

  @Test
  void aMomentThatNeitherBackupNorArchiveHoldsIsRefusedInASentence() throws Exception {
    Instant early;
    Instant late;
    try (var database = EmbeddedPostgres.start(node, archive)) {
      early = now(owner(database));
      take();
      owner(database).sql("create table act (id int primary key)").update();
      late = now(owner(database)).plusSeconds(3600);
    }

    assertThatThrownBy(() -> restore(new Until.At(early)))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("The backup ended at");
    assertThatThrownBy(() -> restore(new Until.At(late)))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("The archive ends before that moment, with a change of 20");
    assertThat(restored).doesNotExist();
  }

  @Test
  void changesWithAHoleInThemAreRefusedBeforeAnythingIsRestored() throws Exception {
    try (var database = EmbeddedPostgres.start(node, archive)) {
      take();
      var owner = owner(database);
      owner
          .sql("create table act as select id, repeat('x', 500) from generate_series(1, 9000) id")
          .update();
    }
    try (var pieces = Files.list(archive.orElseThrow().folder())) {
      Files.delete(pieces.sorted().skip(3).findFirst().orElseThrow());
    }

    assertThatThrownBy(() -> restore(new Until.Newest()))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("does not hold the changes 0000");
  }

  @Test
  void theArchiveForgetsWhatCameBeforeABackupOnlyWhenTold() throws Exception {
    try (var database = EmbeddedPostgres.start(node, archive)) {
      var owner = owner(database);
      owner
          .sql("create table act as select id, repeat('x', 500) from generate_series(1, 9000) id")
          .update();
      take();
      var kept = archive.orElseThrow();
      var first = Taken.read(backup.resolve(Taken.FILE)).orElseThrow().first();
      Awaitility.await().until(() -> Files.exists(kept.folder().resolve(first.name())));
      assertThat(pieces(kept)).anyMatch(piece -> piece.isBefore(first));

      Backup.take(node, folder.resolve("second"), Optional.empty(), true);

      assertThat(pieces(kept)).noneMatch(piece -> piece.isBefore(first));
    }
  }

  @Test
  void whoCopiesTheServerReadsNoTable() throws Exception {
    try (var database = EmbeddedPostgres.start(node)) {
      owner(database).sql("create table act (id int primary key)").update();
      var keeper = Keeper.of(node.resolve("postgres"));
      var entered =
          JdbcClient.create(
              new DriverManagerDataSource(
                  database.address().jdbcUrl(), keeper.name(), keeper.password()));

      assertThatThrownBy(() -> entered.sql("select count(*) from act").query().singleRow())
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  private void take() {
    Backup.take(node, backup, Optional.empty(), false);
  }

  private void restore(Until until) {
    Restoration.run(backup, restored, until, Optional.empty());
  }

  /** One act in one transaction: a line, and a pair that belongs to it. */
  private static void write(JdbcClient owner, int act) {
    owner
        .sql(
            """
            with said as (insert into act values (:act, md5(:act::text)))
            insert into pair values (:act, 1), (:act, 2)
            """)
        .param("act", act)
        .update();
  }

  private static String digest(JdbcClient owner, int acts) {
    return owner
        .sql("select md5(string_agg(said, ',' order by id)) from act where id <= :acts")
        .param("acts", acts)
        .query(String.class)
        .single();
  }

  private static int acts(JdbcClient owner) {
    return owner.sql("select count(*) from act").query(Integer.class).single();
  }

  private static Instant now(JdbcClient owner) {
    return owner.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  private static JdbcClient owner(OpenDatabase database) {
    return JdbcClient.create(database.address().asOwner());
  }

  private static List<Wal> pieces(Archive archive) throws IOException {
    try (var files = Files.list(archive.folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(Wal::isPiece)
          .map(Wal::new)
          .toList();
    }
  }

  private void killServer() throws IOException {
    var data = ServerHome.knownTo(node.resolve("postgres")).data();
    var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }
}
