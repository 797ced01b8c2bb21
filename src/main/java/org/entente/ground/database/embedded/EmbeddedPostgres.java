package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.Login;
import org.entente.ground.database.OpenDatabase;
import org.entente.ground.database.RolesSql;

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

  /**
   * Starts the server whose files lie in {@code dataFolder/postgres}, making them if need be.
   *
   * @throws DatabaseTrouble when another process uses the folder, or the server does not start
   */
  public static EmbeddedPostgres start(Path dataFolder) {
    var folder = dataFolder.toAbsolutePath().normalize().resolve("postgres");
    try {
      var known = ServerHome.knownTo(folder);
      var account = ServerAccount.forData(known.data());
      var home = known.enterableBy(account);
      var lock = FolderLock.take(home.folder(), dataFolder);
      try {
        return start(home, lock, account, Passwords.in(folder, home, new SecureRandom()));
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

  private static EmbeddedPostgres start(
      ServerHome home, FolderLock lock, ServerAccount account, Passwords passwords)
      throws IOException {
    var owner = new Login(RolesSql.OWNER, passwords.owner());
    var application = new Login(RolesSql.APPLICATION, passwords.application());
    var server = new Server(home, account, Binaries.unpackedIn(home.folder()));
    server.stopOrphan();
    if (!home.hasData()) {
      server.makeData(new RolesSql(RolesSql.DATABASE, owner, application));
    }
    var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.start(), RolesSql.DATABASE);
    var started = new EmbeddedPostgres(server, lock, new DatabaseAddress(url, owner, application));
    Runtime.getRuntime().addShutdownHook(started.atExit);
    return started;
  }

  private synchronized void stop(Server.Haste haste) {
    if (!stopped) {
      stopped = true;
      server.stop(haste);
      lock.close();
    }
  }
}
