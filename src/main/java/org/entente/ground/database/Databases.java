package org.entente.ground.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.database.census.Census;
import org.entente.ground.database.embedded.Archive;
import org.entente.ground.database.embedded.Backup;
import org.entente.ground.database.embedded.EmbeddedPostgres;
import org.entente.ground.database.embedded.Restoration;

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
        .orElseGet(() -> EmbeddedPostgres.start(dataFolder, Archive.named(environment)));
  }

  /**
   * Copies the node, at work or stopped, into a new folder.
   *
   * @param prune whether the archive of changes forgets what came before this backup
   * @return whether the database is in it; one that somebody else runs is not
   */
  public static boolean backUp(
      Path dataFolder, Path into, boolean prune, Map<String, String> environment) {
    if (isExternal(environment)) {
      Backup.takeFiles(dataFolder, into);
      return false;
    }
    Backup.take(dataFolder, into, Archive.named(environment), prune);
    return true;
  }

  /**
   * Makes a node in a new folder from a backup.
   *
   * @param archive where the changes that followed are, if not where the backup says
   */
  public static void restore(Path from, Path dataFolder, Until until, Optional<Path> archive) {
    Restoration.run(from, dataFolder, until, archive.map(Archive::new));
  }

  /** Whether the database is one that somebody else runs. */
  public static boolean isExternal(Map<String, String> environment) {
    return ExternalDatabase.named(environment).isPresent();
  }

  /** Counts what a node with a database of its own holds, at work or stopped. */
  public static Census count(Path dataFolder, Map<String, String> environment) {
    return EmbeddedPostgres.visit(
        dataFolder, Archive.named(environment), address -> Census.of(address.asOwner()));
  }

  /** Deletes a restored node that is not running, wherever its files lie. */
  public static void discard(Path dataFolder) {
    Restoration.discard(dataFolder);
  }

  /** When the newest backup of the node ended, if there was any. */
  public static Optional<Instant> newestBackup(Path dataFolder) throws IOException {
    return Backup.newest(dataFolder);
  }

  /** When the newest change was kept outside of the node's folder, if changes are. */
  public static Optional<Instant> newestArchived(Map<String, String> environment)
      throws IOException {
    var archive = Archive.named(environment);
    return archive.isEmpty() ? Optional.empty() : archive.get().newest();
  }
}
