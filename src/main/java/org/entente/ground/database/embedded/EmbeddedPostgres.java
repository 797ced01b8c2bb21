package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.OpenDatabase;
import org.entente.ground.database.RolesSql;
import org.entente.ground.database.embedded.system.FolderLock;
import org.entente.ground.database.embedded.system.ServerAccount;

/**
 * A durable PostgreSQL server in the node's own folder, listening on a free loopback port until it
 * is closed or this process ends; a server orphaned by a crash is stopped and started again.
 */
public final class EmbeddedPostgres implements OpenDatabase {

  private final Server server;
  private final FolderLock lock;
  private final DatabaseAddress address;
  private final Thread atExit =
      new Thread(() -> stop(Server.Haste.AFTER_THE_CLIENTS), "stop-postgres");
  private boolean stopped;

  private EmbeddedPostgres(Server server, FolderLock lock, DatabaseAddress address) {
    this.server = server;
    this.lock = lock;
    this.address = address;
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
    var url = urlAt(server.start(archive));
    var address = new DatabaseAddress(url, passwords.ofOwner(), passwords.ofApplication());
    var started = new EmbeddedPostgres(server, lock, address);
    Runtime.getRuntime().addShutdownHook(started.atExit);
    return started;
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
