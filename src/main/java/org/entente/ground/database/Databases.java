package org.entente.ground.database;

import java.nio.file.Path;
import java.util.Map;
import org.entente.ground.database.embedded.Backup;
import org.entente.ground.database.embedded.EmbeddedPostgres;

/** Opens the database of a node: the external one that the environment names, else our own. */
public final class Databases {

  private Databases() {}

  /**
   * Opens the database; the caller closes it.
   *
   * @param dataFolder the node's folder, in which an embedded server keeps its files
   * @throws DatabaseTrouble when it cannot be opened, or would not protect what it holds
   */
  public static OpenDatabase open(Path dataFolder, Map<String, String> environment) {
    return ExternalDatabase.named(environment)
        .map(address -> (OpenDatabase) ExternalDatabase.open(address))
        .orElseGet(() -> EmbeddedPostgres.start(dataFolder));
  }

  /** Copies the stopped node into a new folder; refused for an external database. */
  public static void backUp(Path dataFolder, Path into, Map<String, String> environment) {
    requireOwn(environment, "back it up with pg_dump or pg_basebackup");
    Backup.take(dataFolder, into);
  }

  /** Makes a node in a new folder from a backup; refused where an external database is set. */
  public static void restore(Path from, Path dataFolder, Map<String, String> environment) {
    requireOwn(environment, "restore it with pg_restore, or unset " + ExternalDatabase.URL);
    Backup.restore(from, dataFolder);
  }

  private static void requireOwn(Map<String, String> environment, String instead) {
    if (ExternalDatabase.named(environment).isPresent()) {
      throw new DatabaseTrouble(
          "The database is one that you run (%s); %s.".formatted(ExternalDatabase.URL, instead));
    }
  }
}
