package org.entente.ground.database.embedded;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.embedded.system.Permissions;
import org.entente.ground.database.embedded.system.ServerAccount;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which binaries, data and log of the server lie: the node's own, or, when the
 * account of the server cannot enter that, one that it can, named in the file {@code moved-to}.
 */
record ServerHome(Path folder) {

  private static final Logger LOG = LoggerFactory.getLogger(ServerHome.class);
  private static final Path ELSEWHERE = Path.of("/var/lib/entente");
  private static final String MOVED_TO = "moved-to";

  /** Where the server's files of a node lie, or will lie if nothing speaks against it. */
  static ServerHome knownTo(Path folder) throws IOException {
    var movedTo = folder.resolve(MOVED_TO);
    return new ServerHome(
        Files.exists(movedTo) ? Path.of(Files.readString(movedTo).strip()) : folder);
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Where data are made; they become {@link #data} only when they are whole. */
  Path unfinishedData() {
    return folder.resolve("data.unfinished");
  }

  Path settings() {
    return folder.resolve("postgresql.conf");
  }

  Path entryRules() {
    return folder.resolve("pg_hba.conf");
  }

  ServerLog log() {
    return new ServerLog(folder.resolve("log"));
  }

  /** Writes the settings of the next start, where the account can read them. */
  void writeSettings(int port, Optional<Archive> archive) throws IOException {
    copy("postgresql.conf", settings());
    Files.writeString(settings(), "port = " + port + "\n", APPEND);
    if (archive.isPresent()) {
      Files.write(settings(), archive.get().settings(), APPEND);
    }
    copy("pg_hba.conf", entryRules());
  }

  boolean hasData() {
    return Files.exists(data());
  }

  /** This home, or while there are no data yet a new one elsewhere, that the account can enter. */
  ServerHome enterableBy(ServerAccount account) throws IOException {
    Files.createDirectories(folder);
    Permissions.set(folder, account.isOurOwn() ? "rwx------" : "rwx--x--x");
    if (account.canEnter(folder)) {
      return this;
    }
    var barrier = barrier(account);
    if (hasData() || folder.startsWith(ELSEWHERE)) {
      throw new DatabaseTrouble(
          "PostgreSQL runs as \"%s\", which cannot enter %s on the way to %s; allow it (chmod o+x)."
              .formatted(account.name(), barrier, folder));
    }
    var moved = new ServerHome(ELSEWHERE.resolve("node-" + UUID.randomUUID()));
    LOG.info(
        "PostgreSQL runs as \"{}\", which cannot enter {}; its files will lie in {}",
        account.name(),
        barrier,
        moved.folder);
    var enterable = moved.enterableBy(account);
    Files.writeString(folder.resolve(MOVED_TO), moved.folder + "\n", CREATE_NEW);
    return enterable;
  }

  private static void copy(String name, Path target) throws IOException {
    try (var source = Objects.requireNonNull(ServerHome.class.getResourceAsStream(name), name)) {
      Files.copy(source, target, REPLACE_EXISTING);
    }
    Permissions.set(target, "rw-r--r--");
  }

  /** The outermost folder on the way that the account cannot enter. */
  private Path barrier(ServerAccount account) throws IOException {
    var way = folder.getRoot();
    for (var name : folder) {
      way = way.resolve(name);
      if (!account.canEnter(way)) {
        return way;
      }
    }
    return folder;
  }
}
