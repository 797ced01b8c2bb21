package org.entente.ground.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.RolesSql;
import org.entente.ground.database.embedded.system.Permissions;
import org.entente.ground.database.embedded.system.Program;
import org.entente.ground.database.embedded.system.ServerAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** Makes, starts and stops the server of one home with PostgreSQL's own programs. */
record Server(ServerHome home, ServerAccount account, Binaries binaries) {

  /** Whether open connections are cut at once, or get a moment to end by themselves. */
  enum Haste {
    AT_ONCE,
    AFTER_THE_CLIENTS
  }

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  /**
   * The same order of letters on every computer, nobody let in by initdb's own rules, and pieces of
   * 1 MB in the archive of changes, which gets one a minute while anybody works.
   */
  private static final List<String> CLUSTER =
      List.of(
          "--wal-segsize=1",
          "--username=entente_superuser",
          "--auth=reject",
          "--encoding=UTF8",
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8");

  /** Ends at the first error, and does not repeat a statement that holds a password. */
  private static final List<String> SINGLE_USER =
      List.of("--single", "-c", "exit_on_error=on", "-c", "log_min_error_statement=panic");

  /** Waits up to ten minutes for the recovery of a crash; our settings lie beside the data. */
  private static final List<String> START =
      List.of(
          "start",
          "-w",
          "-t",
          "600",
          "-o",
          "-c config_file=postgresql.conf -c hba_file=pg_hba.conf");

  private static final String SECONDS_FOR_CLIENTS = "2";
  private static final String SECONDS_TO_STOP = "60";
  private static final int TRIES = 40;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  /** Reasons of a failed start that go away: children of a killed server, a port just taken. */
  private static final List<String> PASSING =
      List.of("pre-existing shared memory block", "could not create any TCP/IP sockets");

  /** After a crash of ours a server may still run, or have left its file: clears both away. */
  void stopOrphan() throws IOException {
    switch (Postmaster.of(home.data())) {
      case Postmaster.Absent() -> {}
      case Postmaster.Dead() -> LOG.info("PostgreSQL had been killed and recovers its data");
      case Postmaster.PidTakenByAnother() -> Postmaster.forgetPid(home.data());
      case Postmaster.Running(var pid) -> {
        LOG.info("stopping PostgreSQL {}, left running when Entente was killed", pid);
        stop(Haste.AT_ONCE);
      }
    }
  }

  /**
   * Makes the data, the roles and the database, in a server in single-user mode that listens
   * nowhere. The superuser gets no password: nobody can sign in as one.
   */
  void makeData(RolesSql roles) throws IOException {
    var data = home.unfinishedData();
    FileSystemUtils.deleteRecursively(data);
    Files.createDirectory(data);
    Permissions.set(data, "rwx------");
    account.give(data);
    var made = run("initdb", CLUSTER, "-D", data.toString());
    if (!made.failed()) {
      var sql = String.join("\n", roles.statements()) + "\n";
      made = runWith(sql, "postgres", SINGLE_USER, "-D", data.toString(), "postgres");
    }
    if (made.failed()) {
      throw new DatabaseTrouble(
          "The data of the embedded PostgreSQL cannot be made in %s; PostgreSQL says:\n%s"
              .formatted(data, made.output()));
    }
    Files.move(data, home.data(), ATOMIC_MOVE);
  }

  /**
   * Runs statements, one a line, as the superuser in a server that listens nowhere; before them it
   * recovers what is to be recovered, so that without any it does only that.
   */
  Program.Outcome runAlone(List<String> statements, List<String> settings) throws IOException {
    var options = new ArrayList<>(SINGLE_USER);
    settings.forEach(setting -> options.addAll(List.of("-c", setting)));
    var sql = statements.isEmpty() ? "" : String.join("\n", statements) + "\n";
    return runWith(sql, "postgres", options, "-D", home.data().toString(), RolesSql.DATABASE);
  }

  /**
   * Starts the server and waits until it answers.
   *
   * @param archive where it keeps all changes too, if anywhere
   * @return the loopback port on which it listens, a free one each time
   */
  int start(Optional<Archive> archive) throws IOException {
    return start(archive, Server::freePort);
  }

  /** Starts it again where clients know it: on the same port. */
  void startAgain(Optional<Archive> archive, int port) throws IOException {
    stopOrphan();
    start(archive, () -> port);
  }

  private int start(Optional<Archive> archive, IntSupplier ports) throws IOException {
    home.log().prepareFor(account);
    for (var attempt = 1; ; attempt++) {
      var before = home.log().size();
      var port = ports.getAsInt();
      home.writeSettings(port, archive);
      var log = home.log().file();
      var outcome = run("pg_ctl", START, "-D", home.data().toString(), "-l", log.toString());
      if (!outcome.failed()) {
        return port;
      }
      var said = home.log().tailSince(before);
      if (attempt == TRIES || PASSING.stream().noneMatch(said::contains)) {
        throw new DatabaseTrouble(
            "The embedded PostgreSQL in %s did not start; the end of its log %s says:\n%s"
                .formatted(home.folder(), log, said.isEmpty() ? outcome.output() : said));
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  /** Stops the server if it runs and waits for its end; what is committed is kept. */
  void stop(Haste haste) {
    try {
      if (haste == Haste.AFTER_THE_CLIENTS) {
        stop("smart", SECONDS_FOR_CLIENTS);
      }
      stop("fast", SECONDS_TO_STOP);
      stop("immediate", SECONDS_TO_STOP);
      if (isRunning()) {
        LOG.warn("PostgreSQL in {} does not stop; the next start will try again", home.folder());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void stop(String mode, String seconds) throws IOException {
    if (isRunning()) {
      var patience = List.of("stop", "-w", "-t", seconds, "-m", mode);
      run("pg_ctl", patience, "-D", home.data().toString());
    }
  }

  private boolean isRunning() throws IOException {
    return Postmaster.of(home.data()) instanceof Postmaster.Running;
  }

  private Program.Outcome run(String program, List<String> options, String... more)
      throws IOException {
    return runWith("", program, options, more);
  }

  private Program.Outcome runWith(
      String input, String program, List<String> options, String... more) throws IOException {
    var command = new ArrayList<>(List.of(binaries.program(program)));
    command.addAll(options);
    command.addAll(List.of(more));
    return account.run(home.folder(), command, input);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** The process that runs it, if one does. */
  Optional<ProcessHandle> process() throws IOException {
    return Postmaster.of(home.data()) instanceof Postmaster.Running(var pid)
        ? ProcessHandle.of(pid)
        : Optional.empty();
  }
}
