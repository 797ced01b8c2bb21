package org.entente.ground.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import org.entente.ground.database.RolesSql;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.embedded.system.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The power fails while somebody writes: everything that was acknowledged is there afterwards. The
 * control does not wait for the disk, and loses what it had acknowledged.
 */
@StoreTest
class PowerCutTest {

  private static final Path TARGET = Path.of("target", "embedded postgres").toAbsolutePath();
  private static final Path NOTES = Path.of("target", "rigs", "power-cut.txt");
  private static final long SEED = 20260304;
  private static final int OFTEN = 50;
  private static final int ACTS_BEFORE = 50;
  private static final int LONGEST_WAIT_MS = 1_500;

  private final Path folder = TARGET.resolve(UUID.randomUUID().toString());
  private final Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
  private CutDisk disk;

  @BeforeEach
  void aDiskOfOurOwn() throws IOException {
    assumeTrue(
        System.getProperty("user.name").equals("root") && Program.find("mkfs.ext4").isPresent(),
        "only root can mount a disk whose power is cut");
    Files.createDirectories(folder);
    disk = CutDisk.in(folder);
    var home = Files.createDirectories(disk.folder().resolve("postgres"));
    var unpacked = Binaries.unpackedIn(TARGET).folder();
    Files.createSymbolicLink(home.resolve(TARGET.relativize(unpacked)), unpacked);
  }

  @AfterEach
  void clearAway() throws IOException {
    if (disk != null) {
      disk.close();
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void whatWasAcknowledgedIsThereAfterAPowerCut() throws Throwable {
    assertNothingLost(new Random(SEED));
    assertNothingLost(new Random(SEED + 1));
  }

  @Test
  @Tag("rig")
  void whatWasAcknowledgedIsThereAfterFiftyPowerCuts() throws Throwable {
    Files.createDirectories(NOTES.getParent());
    for (int time = 1; time <= OFTEN; time++) {
      assertNothingLost(new Random(SEED + time));
      Files.writeString(
          NOTES,
          "%d: %d acknowledged, none lost%n".formatted(time, acknowledged.size()),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  @Test
  void aServerThatDoesNotWaitForTheDiskLosesWhatItAcknowledged() throws Throwable {
    Files.writeString(disk.folder().resolve("postgres/operator.conf"), "fsync = off\n");

    writeUntilThePowerFails(new Random(SEED));

    assertThat(lostAfterAll()).isTrue();
  }

  private void assertNothingLost(Random random) throws Throwable {
    writeUntilThePowerFails(random);
    assertThat(recovered()).containsAll(acknowledged);
  }

  /** The processes die with the disk: the node's and the server's. */
  private void writeUntilThePowerFails(Random random) throws Throwable {
    var node = Child.holding(disk.folder());
    assertThat(node.isReady()).as(node.firstLine()).isTrue();
    var data = disk.folder().resolve("postgres/data");
    var server = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    var connection = owner(node);
    var writer = Thread.ofPlatform().start(() -> write(JdbcClient.create(connection)));
    int enough = acknowledged.size() + ACTS_BEFORE;
    while (acknowledged.size() < enough && writer.isAlive()) {
      writer.join(1);
    }
    writer.join(random.nextInt(LONGEST_WAIT_MS) + 1L);
    disk.cutPower();
    writer.join(TimeUnit.SECONDS.toMillis(10));
    node.kill();
    var postmaster = ProcessHandle.of(server);
    postmaster.ifPresent(ProcessHandle::destroyForcibly);
    postmaster.ifPresent(process -> process.onExit().join());
    connection.destroy();
    disk.restorePower();
  }

  /** An act is noted once the server has said that it is committed. */
  private void write(JdbcClient owner) {
    try {
      owner.sql("create table if not exists act (id int)").update();
      for (int act = acknowledged.size() + 1; ; act++) {
        owner.sql("insert into act values (:act)").param("act", act).update();
        acknowledged.add(act);
      }
    } catch (DataAccessException _) {
      // The power has failed.
    }
  }

  private Set<Integer> recovered() throws IOException {
    var node = Child.holding(disk.folder());
    assertThat(node.isReady()).as(node.firstLine()).isTrue();
    var connection = owner(node);
    try (node) {
      var acts = JdbcClient.create(connection).sql("select id from act").query(Integer.class);
      return new TreeSet<>(acts.list());
    } finally {
      connection.destroy();
    }
  }

  /** Data that do not even open are lost too. */
  private boolean lostAfterAll() throws IOException {
    try {
      return !recovered().containsAll(acknowledged);
    } catch (AssertionError | DataAccessException | IOException _) {
      return true;
    }
  }

  private SingleConnectionDataSource owner(Child node) throws IOException {
    var password = Files.readAllLines(disk.folder().resolve("postgres/password")).getFirst();
    var url = List.of(node.firstLine().split(" ")).get(1);
    return new SingleConnectionDataSource(url, RolesSql.OWNER, password, true);
  }
}
