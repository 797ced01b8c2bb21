package org.entente.ground.database;

import java.nio.file.Path;
import java.util.Map;
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
}
