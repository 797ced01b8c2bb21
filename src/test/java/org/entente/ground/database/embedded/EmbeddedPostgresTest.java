package org.entente.ground.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.embedded.system.ServerAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Our own server through a day in the field: starts, stops, power cuts and two users at once. */
@StoreTest
class EmbeddedPostgresTest {

  private static final Path TARGET = Path.of("target", "embedded postgres").toAbsolutePath();

  private final Path folder = TARGET.resolve(UUID.randomUUID().toString());

  @BeforeEach
  void binariesUnpackedOnce() throws IOException {
    var unpacked = Binaries.unpackedIn(Files.createDirectories(TARGET)).folder();
    var home = Files.createDirectories(folder.resolve("postgres"));
    Files.createSymbolicLink(home.resolve(TARGET.relativize(unpacked)), unpacked);
  }

  @AfterEach
  void clearAway() throws IOException {
    var home = ServerHome.knownTo(folder.resolve("postgres"));
    FileSystemUtils.deleteRecursively(home.folder());
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void aFreshFolderGetsADurableServerThatAsksForAPassword() {
    try (var database = EmbeddedPostgres.start(folder)) {
      var owner = JdbcClient.create(database.address().asOwner());

      for (var promise : List.of("fsync", "full_page_writes", "synchronous_commit")) {
        assertThat(owner.sql("show " + promise).query(String.class).single())
            .as(promise)
            .isEqualTo("on");
      }
      assertThat(owner.sql("show listen_addresses").query(String.class).single())
          .isEqualTo("127.0.0.1");
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      database.address().jdbcUrl(), database.address().owner().name(), "guessed"))
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void neitherRoleIsAboveTheRules() {
    try (var database = EmbeddedPostgres.start(folder)) {
      for (var source : List.of(database.address().asOwner(), database.address().asApplication())) {
        assertThat(
                JdbcClient.create(source)
                    .sql(
                        """
                        select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
                          from pg_roles
                         where rolname = current_user
                        """)
                    .query(Boolean.class)
                    .single())
            .isFalse();
      }
    }
  }

  @Test
  void whatWasCommittedIsThereAfterARestart() {
    try (var database = EmbeddedPostgres.start(folder)) {
      writeRow(database);
    }

    assertRowIsThere();
  }

  @Test
  void aSecondProcessInTheSameFolderIsToldWhoUsesIt() throws Exception {
    try (var _ = EmbeddedPostgres.start(folder);
        var second = Child.holding(folder)) {
      assertThat(second.firstLine())
          .isEqualTo(
              "The folder %s is in use by process %d; stop it or choose another with --data."
                  .formatted(folder, ProcessHandle.current().pid()));
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
          .isInstanceOf(DatabaseTrouble.class)
          .hasMessageContaining("is in use by process");
    }
  }

  @Test
  void aServerLeftRunningByAKilledProcessDoesNotBlockTheNextStart() throws Exception {
    var child = Child.holding(folder);
    child.kill();
    assertThat(standing()).isInstanceOf(Postmaster.Running.class);

    try (var database = EmbeddedPostgres.start(folder)) {
      writeRow(database);
    }
    assertRowIsThere();
  }

  @Test
  void aKilledServerRecoversWithoutAHandLaidOnIt() throws Exception {
    try (var database = EmbeddedPostgres.start(folder)) {
      writeRow(database);
      killServer();
    }
    assertThat(standing()).isNotInstanceOf(Postmaster.Absent.class);

    assertRowIsThere();
  }

  @Test
  void aPidFileWhoseNumberNowBelongsToAnotherProgramIsNoObstacle() throws Exception {
    try (var database = EmbeddedPostgres.start(folder)) {
      writeRow(database);
      killServer();
    }
    var stranger =
        serverAccount()
            .run(Path.of("/"), List.of("sh", "-c", "sleep 60 >/dev/null 2>&1 & echo $!"), "");
    var lines = Files.readAllLines(pidFile());
    lines.set(0, stranger.output());
    Files.write(pidFile(), lines);

    assertThat(standing()).isInstanceOf(Postmaster.PidTakenByAnother.class);
    assertRowIsThere();
  }

  @Test
  void aTerminatedProcessStopsItsServer() throws Exception {
    var child = Child.holding(folder);
    assertThat(standing()).isInstanceOf(Postmaster.Running.class);

    child.terminate();

    assertThat(standing()).isInstanceOf(Postmaster.Absent.class);
  }

  @Test
  void anOrdinaryUserStartsTheServerUnderItsOwnName() throws Exception {
    var account = serverAccount();
    assumeTrue(!account.isOurOwn(), "we are an ordinary user: every other test shows it");
    FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
    account.give(folder);

    try (var child = Child.holdingAs(account, folder)) {
      assertThat(child.isReady()).as(child.firstLine()).isTrue();
      assertThat(Files.getOwner(folder.resolve("postgres/password")).getName())
          .isEqualTo(account.name());
    }
  }

  @Test
  void theServerOfRootFindsAPlaceThatItCanEnter() throws Exception {
    assumeTrue(!serverAccount().isOurOwn(), "only root needs another account for the server");
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

    try (var database = EmbeddedPostgres.start(folder)) {
      writeRow(database);
    }

    assertThat(Files.readString(folder.resolve("postgres/moved-to"))).startsWith("/var/lib/");
    assertRowIsThere();
  }

  @Test
  void dataWithoutTheirPasswordsAreRefusedWithAWordOnWhatToDo() throws Exception {
    EmbeddedPostgres.start(folder).close();
    Files.delete(folder.resolve("postgres/password"));

    assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("password")
        .hasMessageContaining("backup");
  }

  @Test
  void aServerThatCannotStartShowsTheEndOfItsLog() throws Exception {
    EmbeddedPostgres.start(folder).close();
    Files.writeString(folder.resolve("postgres/operator.conf"), "shared_buffers = 'plenty'\n");

    assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"plenty\"");
  }

  private static void writeRow(EmbeddedPostgres database) {
    var owner = JdbcClient.create(database.address().asOwner());
    owner.sql("create schema field").update();
    owner.sql("create table field.well (name text)").update();
    owner.sql("insert into field.well (name) values ('by the market')").update();
  }

  private void assertRowIsThere() {
    try (var database = EmbeddedPostgres.start(folder)) {
      assertThat(
              JdbcClient.create(database.address().asOwner())
                  .sql("select name from field.well")
                  .query(String.class)
                  .list())
          .containsExactly("by the market");
    }
  }

  private void killServer() throws IOException {
    var pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private Postmaster standing() throws IOException {
    return Postmaster.of(data());
  }

  private Path pidFile() throws IOException {
    return data().resolve("postmaster.pid");
  }

  private Path data() throws IOException {
    return ServerHome.knownTo(folder.resolve("postgres")).data();
  }

  private ServerAccount serverAccount() throws IOException {
    return ServerAccount.forData(data());
  }
}
