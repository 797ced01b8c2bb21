package org.entente.ground.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.ground.database.DatabaseTrouble;
import org.springframework.util.FileSystemUtils;

/**
 * A copy of a stopped node: its embedded database with the passwords that open it and the
 * operator's settings, its inbox, and the keys that sign its ledger; refused while another process
 * uses the node's folder.
 */
public final class Backup {

  private static final String DATABASE = "postgres";
  private static final String DATA = DATABASE + "/data";
  private static final String PASSWORDS = DATABASE + "/password";
  private static final String OPERATOR = DATABASE + "/operator.conf";

  /**
   * Files in the node's folder that are no database: what waits in the inbox, and the log's keys.
   */
  private static final List<String> BESIDE = List.of("inbox", "ledger");

  private static final String PID = "postmaster.pid";

  private Backup() {}

  /**
   * Copies the node in a folder into a new one, which has its name only when it is whole.
   *
   * @throws DatabaseTrouble when the node is in use or empty, or the new folder is not new
   */
  public static void take(Path dataFolder, Path into) {
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
      try (var _ = FolderLock.take(home.folder(), dataFolder)) {
        var account = ServerAccount.forData(home.data());
        new Server(home, account, Binaries.unpackedIn(home.folder())).stopOrphan();
        copy(node, home, target);
      }
    } catch (IOException failed) {
      throw notWritten(target, failed);
    }
  }

  /**
   * Makes a node in a new folder from a backup, and starts its database once to see that it opens.
   *
   * @throws DatabaseTrouble when the backup is damaged or the folder is not new; nothing is left
   */
  public static void restore(Path backup, Path dataFolder) {
    var node = dataFolder.toAbsolutePath().normalize();
    try {
      requireNew(node);
      var from = new CheckedTree(backup.toAbsolutePath().normalize());
      var sums = from.sums();
      var account = ServerAccount.forData(node.resolve(DATA));
      Files.createDirectories(node);
      var home = new ServerHome(node.resolve(DATABASE)).enterableBy(account);
      try {
        copyBack(from, sums, node, home, account);
        EmbeddedPostgres.start(node).close();
      } catch (IOException | RuntimeException failed) {
        FileSystemUtils.deleteRecursively(home.folder());
        FileSystemUtils.deleteRecursively(node);
        throw failed;
      }
    } catch (IOException failed) {
      throw notWritten(node, failed);
    }
  }

  private static void copy(Path node, ServerHome home, Path target) throws IOException {
    var unfinished = new CheckedTree(target.resolveSibling(target.getFileName() + ".unfinished"));
    FileSystemUtils.deleteRecursively(unfinished.root());
    CheckedTree.makeFolder(unfinished.root());
    var sums = new TreeMap<String, String>();
    copyTree(home.data(), unfinished, DATA, sums);
    for (var folder : BESIDE) {
      copyTree(node.resolve(folder), unfinished, folder, sums);
    }
    copyFile(node.resolve(PASSWORDS), unfinished, PASSWORDS, sums);
    copyFile(home.folder().resolve("operator.conf"), unfinished, OPERATOR, sums);
    unfinished.seal(sums);
    Files.deleteIfExists(target);
    Files.move(unfinished.root(), target, ATOMIC_MOVE);
  }

  private static void copyTree(Path from, CheckedTree to, String name, Map<String, String> sums)
      throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    CheckedTree.makeFolder(to.root().resolve(name));
    var source = new CheckedTree(from);
    for (var path : CheckedTree.below(from)) {
      var inside = name + '/' + source.name(path);
      if (Files.isDirectory(path)) {
        CheckedTree.makeFolder(to.root().resolve(inside));
      } else if (!inside.equals(DATA + '/' + PID)) {
        copyFile(path, to, inside, sums);
      }
    }
  }

  private static void copyFile(Path from, CheckedTree to, String name, Map<String, String> sums)
      throws IOException {
    if (Files.exists(from)) {
      sums.put(name, CheckedTree.copy(from, to.root().resolve(name)));
    }
  }

  /** The data get their name last, so that a cut restore is never taken for a database. */
  private static void copyBack(
      CheckedTree from, Map<String, String> sums, Path node, ServerHome home, ServerAccount account)
      throws IOException {
    for (var name : from.folders()) {
      if (!name.equals(DATABASE)) {
        var folder = place(name, node, home);
        CheckedTree.makeFolder(folder);
        giveData(name, folder, account);
      }
    }
    for (var file : sums.entrySet()) {
      var name = file.getKey();
      if (belongs(name)) {
        var to = place(name, node, home);
        from.copyOut(name, file.getValue(), to);
        giveData(name, to, account);
      }
    }
    var settings = home.folder().resolve("operator.conf");
    if (Files.exists(settings)) {
      account.give(settings);
    }
    Files.move(home.unfinishedData(), home.data(), ATOMIC_MOVE);
  }

  private static boolean belongs(String name) {
    return Stream.concat(Stream.of(DATABASE), BESIDE.stream())
        .anyMatch(folder -> name.startsWith(folder + '/'));
  }

  private static Path place(String name, Path node, ServerHome home) {
    if (name.equals(DATA)) {
      return home.unfinishedData();
    }
    if (name.startsWith(DATA + '/')) {
      return home.unfinishedData().resolve(name.substring(DATA.length() + 1));
    }
    return name.equals(OPERATOR) ? home.folder().resolve("operator.conf") : node.resolve(name);
  }

  private static void giveData(String name, Path path, ServerAccount account) throws IOException {
    if (name.equals(DATA) || name.startsWith(DATA + '/')) {
      account.give(path);
    }
  }

  private static void requireNew(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var inside = Files.newDirectoryStream(folder)) {
        if (inside.iterator().hasNext()) {
          throw new DatabaseTrouble(
              "%s is not empty; nothing was written. Name a new folder.".formatted(folder));
        }
      }
    }
  }

  private static DatabaseTrouble notWritten(Path folder, IOException failed) {
    return new DatabaseTrouble(
        "%s was not finished (%s); look at the free space and at the rights, then try again."
            .formatted(folder, failed),
        failed);
  }
}
