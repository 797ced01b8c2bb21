package org.entente.ground.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.Login;
import org.entente.ground.database.RolesSql;
import org.entente.ground.database.embedded.system.Permissions;

/**
 * The role that copies a running server: it may begin and end a backup and hold back the log of
 * changes, but reads no table. Its password lies in {@code keeper}, readable by us alone; a node
 * that has none yet gets it at its next start.
 */
final class Keeper {

  private static final String NAME = "entente_keeper";
  private static final String FILE = "keeper";

  private Keeper() {}

  /** Makes the role in a server that is not running, unless it was made before. */
  static void admit(Path folder, Server server, RandomGenerator random) throws IOException {
    if (Files.exists(folder.resolve(FILE))) {
      return;
    }
    var password = RolesSql.newPassword(random);
    var made = server.runAlone(statements(password), List.of());
    if (made.failed()) {
      throw new DatabaseTrouble(
          "The role that copies the running server could not be made in %s; PostgreSQL says:\n%s"
              .formatted(folder, made.output()));
    }
    var unfinished = folder.resolve(FILE + ".new");
    Permissions.makeSecret(unfinished);
    Files.writeString(unfinished, password + '\n');
    Files.move(unfinished, folder.resolve(FILE), ATOMIC_MOVE);
  }

  /** Who copies the running server of the node whose files lie in a folder. */
  static Login of(Path folder) throws IOException {
    if (!Files.exists(folder.resolve(FILE))) {
      throw new DatabaseTrouble(
          "The node was started by an older Entente, which cannot be copied at work; start it again"
              + " with this one, or stop it and try again.");
    }
    return new Login(NAME, Files.readString(folder.resolve(FILE)).strip());
  }

  /** Can be run again after a start that was cut short. */
  private static List<String> statements(String password) {
    return List.of(
        "drop role if exists " + NAME,
        ("create role %s login nosuperuser nobypassrls nocreatedb nocreaterole replication"
                + " password '%s'")
            .formatted(NAME, password),
        "grant connect on database %s to %s".formatted(RolesSql.DATABASE, NAME),
        "grant execute on function pg_backup_start(text, boolean) to " + NAME,
        "grant execute on function pg_backup_stop(boolean) to " + NAME);
  }
}
