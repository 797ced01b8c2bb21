package org.entente.ground.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.embedded.system.CheckedTree;
import org.entente.ground.database.embedded.system.FolderLock;
import org.entente.ground.database.embedded.system.ServerAccount;
import org.springframework.util.FileSystemUtils;

/**
 * A copy of a node, at work or stopped: its embedded database with the passwords that open it and
 * the operator's settings, its inbox, and the keys that sign its ledger.
 */
public final class Backup {

  static final String DATABASE = "postgres";
  static final String DATA = DATABASE + "/data";
  static final String OPERATOR = DATABASE + "/operator.conf";

  /** Files in the node's folder that are no database: what waits in the inbox, the log's keys. */
  static final List<String> BESIDE = List.of("inbox", "ledger");

  /** Says in the node's folder when the newest backup ended, and where it is. */
  private static final String NEWEST = "newest-backup";

  private static final List<String> PASSWORDS =
      List.of(DATABASE + "/password", DATABASE + "/keeper");

  private static final String PID = "postmaster.pid";
  private static final String LOG = "pg_wal";

  private final Path node;
  private final CheckedTree copy;
  private final Map<String, String> sums = new TreeMap<>();

  private Backup(Path node, CheckedTree copy) {
    this.node = node;
    this.copy = copy;
  }

  /**
   * Copies the node in a folder into a new one, which has its name only when it is whole.
   *
   * @param archive where a stopped node keeps its changes, if anywhere; a running one says it
   * @param prune whether what the archive holds from before this backup is deleted then
   * @throws DatabaseTrouble when the node is empty, or the new folder is not new
   */
  public static void take(Path dataFolder, Path into, Optional<Archive> archive, boolean prune) {
    var node = dataFolder.toAbsolutePath().normalize();
    var target = into.toAbsolutePath().normalize();
    try {
      requireNew(target);
      var home = ServerHome.knownTo(node.resolve(DATABASE));
      if (!home.hasData()) {
        throw new DatabaseTrouble(
            "There is no embedded database in %s; name the node's folder with --data."
                .formatted(dataFolder));
      }
      var backup = begin(node, target);
      var taken = backup.copyNode(home, archive);
      backup.finish(target);
      Files.writeString(
          node.resolve(DATABASE).resolve(NEWEST), "%s %s%n".formatted(taken.ended(), target));
      if (prune && taken.archive().isPresent()) {
        taken.archive().get().forgetBefore(taken.first());
      }
    } catch (IOException failed) {
      throw notWritten(target, failed);
    }
  }

  /** When the newest backup of a node ended, if there was any. */
  public static Optional<Instant> newest(Path dataFolder) throws IOException {
    var said = dataFolder.resolve(DATABASE).resolve(NEWEST);
    return Files.exists(said)
        ? Optional.of(Instant.parse(Files.readString(said).split(" ", 2)[0]))
        : Optional.empty();
  }

  /** Copies what a node keeps outside of a database that somebody else runs. */
  public static void takeFiles(Path dataFolder, Path into) {
    var target = into.toAbsolutePath().normalize();
    try {
      requireNew(target);
      var backup = begin(dataFolder.toAbsolutePath().normalize(), target);
      backup.copyBeside();
      backup.finish(target);
    } catch (IOException failed) {
      throw notWritten(target, failed);
    }
  }

  private static Backup begin(Path node, Path target) throws IOException {
    var copy = new CheckedTree(target.resolveSibling(target.getFileName() + ".unfinished"));
    FileSystemUtils.deleteRecursively(copy.root());
    CheckedTree.makeFolder(copy.root());
    return new Backup(node, copy);
  }

  private void finish(Path target) throws IOException {
    copy.seal(sums);
    Files.deleteIfExists(target);
    Files.move(copy.root(), target, ATOMIC_MOVE);
  }

  /**
   * The files come first: what leaves the inbox meanwhile is in the database, and the ledger's
   * memory of what it signed is never newer than its tables.
   */
  private Taken copyNode(ServerHome home, Optional<Archive> archive) throws IOException {
    var lock = FolderLock.tryTake(home.folder());
    copyBeside();
    CheckedTree.makeFolder(copy.root().resolve(DATABASE));
    for (var file : PASSWORDS) {
      copyFile(node.resolve(file), file);
    }
    copyFile(home.folder().resolve("operator.conf"), OPERATOR);
    Taken taken;
    if (lock.isPresent()) {
      try (var _ = lock.get()) {
        taken = copyStopped(home, archive);
      }
    } else {
      taken = new HotCopy(home.data(), copy, DATA, sums).take(node.resolve(DATABASE));
    }
    var said = copy.root().resolve(Taken.FILE);
    taken.write(said);
    sums.put(Taken.FILE, CheckedTree.sum(said));
    return taken;
  }

  private Taken copyStopped(ServerHome home, Optional<Archive> archive) throws IOException {
    var account = ServerAccount.forData(home.data());
    new Server(home, account, Binaries.unpackedIn(home.folder())).stopOrphan();
    copyTree(home.data(), DATA);
    var first =
        CheckedTree.below(home.data().resolve(LOG)).stream()
            .map(file -> file.getFileName().toString())
            .filter(Wal::isPiece)
            .map(Wal::new)
            .sorted()
            .findFirst()
            .orElseThrow(() -> new DatabaseTrouble(home.data() + " has lost its pg_wal."));
    var ended = Files.getLastModifiedTime(home.data().resolve("global/pg_control")).toInstant();
    return new Taken(ended, first, archive);
  }

  private void copyBeside() throws IOException {
    for (var folder : BESIDE) {
      copyTree(node.resolve(folder), folder);
    }
  }

  private void copyTree(Path from, String name) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    CheckedTree.makeFolder(copy.root().resolve(name));
    var source = new CheckedTree(from);
    for (var path : CheckedTree.below(from)) {
      var inside = name + '/' + source.name(path);
      if (Files.isDirectory(path)) {
        CheckedTree.makeFolder(copy.root().resolve(inside));
      } else if (!inside.equals(DATA + '/' + PID)) {
        copyFile(path, inside);
      }
    }
  }

  /** A file that goes away meanwhile, out of the inbox for instance, is not in the copy. */
  private void copyFile(Path from, String name) throws IOException {
    copy.copyIn(from, name).ifPresent(sum -> sums.put(name, sum));
  }

  static void requireNew(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var inside = Files.newDirectoryStream(folder)) {
        if (inside.iterator().hasNext()) {
          throw new DatabaseTrouble(
              "%s is not empty; nothing was written. Name a new folder.".formatted(folder));
        }
      }
    }
  }

  static DatabaseTrouble notWritten(Path folder, IOException failed) {
    return new DatabaseTrouble(
        "%s was not finished (%s); look at the free space and at the rights, then try again."
            .formatted(folder, failed),
        failed);
  }
}
