package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.OpenDatabase;
import org.entente.ground.database.RolesSql;
import org.entente.ground.database.embedded.system.FolderLock;
import org.entente.ground.database.embedded.system.Pause;
import org.entente.ground.database.embedded.system.ServerAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A durable PostgreSQL server in the node's own folder, listening on a free loopback port until it
 * is closed or this process ends; a server orphaned by a crash is stopped and started again, and
 * one that dies under this process is started again on its port, with growing pauses.
 */
public final class EmbeddedPostgres implements OpenDatabase {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

  private final Server server;
  private final FolderLock lock;
  private final DatabaseAddress address;
  private final Optional<Archive> archive;
  private final int port;
  private final Thread atExit =
      new Thread(() -> stop(Server.Haste.AFTER_THE_CLIENTS), "stop-postgres");
  private boolean stopped;

  private EmbeddedPostgres(
      Server server,
      FolderLock lock,
      DatabaseAddress address,
      Optional<Archive> archive,
      int port) {
    this.server = server;
    this.lock = lock;
    this.address = address;
    this.archive = archive;
    this.port = port;
  }

  /** Starts the server of a node that keeps no archive of its changes. */
  public static EmbeddedPostgres start(Path dataFolder) {
    return start(dataFolder, Optional.empty());
  }

  /**
   * Starts the server whose files lie in {@code dataFolder/postgres}, making them if need be.
   *
   * @param archive where all changes are kept too, if anywhere
   * @throws DatabaseTrouble when another process uses the folder, or the server does not start
   */
  public static EmbeddedPostgres start(Path dataFolder, Optional<Archive> archive) {
    var folder = dataFolder.toAbsolutePath().normalize().resolve("postgres");
    try {
      var known = ServerHome.knownTo(folder);
      var account = ServerAccount.forData(known.data());
      var home = known.enterableBy(account);
      var lock = FolderLock.take(home.folder(), dataFolder);
      try {
        var random = new SecureRandom();
        var passwords = Passwords.in(folder, home, random);
        var server = new Server(home, account, Binaries.unpackedIn(home.folder()));
        prepare(server, passwords);
        Keeper.admit(folder, server, random);
        return start(server, lock, passwords, archive);
      } catch (IOException | RuntimeException failed) {
        lock.close();
        throw failed;
      }
    } catch (IOException failed) {
      throw new DatabaseTrouble(
          ("The files of the embedded PostgreSQL in %s cannot be read or written (%s); look at the"
                  + " owner of the folder and at the free space, or choose another with --data.")
              .formatted(folder, failed),
          failed);
    }
  }

  /** Does something with the database of a node, at work or stopped: then it runs for as long. */
  public static <T> T visit(
      Path dataFolder, Optional<Archive> archive, Function<DatabaseAddress, T> work) {
    var folder = dataFolder.toAbsolutePath().normalize().resolve("postgres");
    try {
      var home = ServerHome.knownTo(folder);
      var lock = FolderLock.tryTake(home.folder());
      if (lock.isEmpty()) {
        var passwords = Passwords.in(folder, home, new SecureRandom());
        var url = urlAt(Postmaster.port(home.data()).orElseThrow(() -> atNoPort(folder)));
        return work.apply(new DatabaseAddress(url, passwords.ofOwner(), passwords.ofApplication()));
      }
      lock.get().close();
    } catch (IOException failed) {
      throw new DatabaseTrouble("%s cannot be read (%s).".formatted(folder, failed), failed);
    }
    try (var started = start(dataFolder, archive)) {
      return work.apply(started.address());
    }
  }

  private static DatabaseTrouble atNoPort(Path folder) {
    return new DatabaseTrouble(
        "The node in %s is starting or stopping; try again in a minute.".formatted(folder));
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  /** Stops the server at once: what is committed is kept, open transactions are rolled back. */
  @Override
  public void close() {
    stop(Server.Haste.AT_ONCE);
  }

  private static void prepare(Server server, Passwords passwords) throws IOException {
    server.stopOrphan();
    if (!server.home().hasData()) {
      server.makeData(
          new RolesSql(RolesSql.DATABASE, passwords.ofOwner(), passwords.ofApplication()));
    }
  }

  private static EmbeddedPostgres start(
      Server server, FolderLock lock, Passwords passwords, Optional<Archive> archive)
      throws IOException {
    if (archive.isPresent()) {
      archive.get().prepareFor(server.account());
    }
    var port = server.start(archive);
    var address = new DatabaseAddress(urlAt(port), passwords.ofOwner(), passwords.ofApplication());
    var started = new EmbeddedPostgres(server, lock, address, archive, port);
    Runtime.getRuntime().addShutdownHook(started.atExit);
    Thread.ofPlatform().daemon().name("watch-postgres").start(started::watch);
    return started;
  }

  /** Waits for the server's end, which nobody but this process should bring about. */
  private void watch() {
    var pause = new Pause();
    while (!isStopped()) {
      LockSupport.parkNanos(pause.afterALifeOf(life()).toNanos());
      startAgain();
    }
  }

  /** Waits while the server runs; how long it did. */
  private Duration life() {
    long began = System.nanoTime();
    try {
      server.process().ifPresent(process -> process.onExit().join());
    } catch (IOException unreadable) {
      LOG.warn("cannot see whether PostgreSQL runs in {}", server.home().folder(), unreadable);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private synchronized void startAgain() {
    if (stopped) {
      return;
    }
    LOG.error("PostgreSQL has ended under this node; starting it again on port {}", port);
    try {
      server.startAgain(archive, port);
    } catch (IOException | RuntimeException failed) {
      LOG.error("PostgreSQL does not start; the next try follows", failed);
    }
  }

  private synchronized boolean isStopped() {
    return stopped;
  }

  /** The address of the node's database in the server that listens on a loopback port. */
  static String urlAt(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, RolesSql.DATABASE);
  }

  private synchronized void stop(Server.Haste haste) {
    if (!stopped) {
      stopped = true;
      server.stop(haste);
      lock.close();
    }
  }
}
