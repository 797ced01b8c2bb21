package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.ground.database.DatabaseTrouble;

/**
 * A folder of files with the SHA-256 of each in {@code SHA256SUMS}, as {@code sha256sum --check}
 * reads it, and the names of its folders, empty ones too, in {@code FOLDERS}.
 */
record CheckedTree(Path root) {

  private static final String SUMS = "SHA256SUMS";
  private static final String FOLDERS = "FOLDERS";
  private static final String BETWEEN = "  ";

  /** Copies a file to where nobody else can read it, onto the disk; answers with its SHA-256. */
  static String copy(Path from, Path to) throws IOException {
    Permissions.makeSecret(to);
    try (var in = new DigestInputStream(Files.newInputStream(from), sha256());
        var file = FileChannel.open(to, StandardOpenOption.WRITE)) {
      in.transferTo(Channels.newOutputStream(file));
      file.force(true);
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  /** Makes a folder that nobody else can enter. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Permissions.set(folder, "rwx------");
  }

  /** All that lies below a folder, outer folders first; refuses links, which copies would lose. */
  static List<Path> below(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      var found = all.filter(path -> !path.equals(folder)).sorted().toList();
      for (var path : found) {
        if (Files.isSymbolicLink(path)) {
          throw new DatabaseTrouble(
              "%s is a link, which a backup cannot keep; put the files themselves in its place."
                  .formatted(path));
        }
      }
      return found;
    }
  }

  /** Writes down the folders and the checksums of the files, named relative to the root. */
  void seal(Map<String, String> sums) throws IOException {
    var folders = below(root).stream().filter(Files::isDirectory).map(this::name).toList();
    var unsealed = root.resolve(FOLDERS + ".new");
    Files.write(unsealed, folders);
    var all = new TreeMap<>(sums);
    all.put(FOLDERS, copy(unsealed, root.resolve(FOLDERS)));
    Files.delete(unsealed);
    var lines = new ArrayList<String>();
    all.forEach((name, sum) -> lines.add(sum + BETWEEN + name));
    Permissions.makeSecret(root.resolve(SUMS));
    Files.write(root.resolve(SUMS), lines);
  }

  /**
   * The checksums of the files by name.
   *
   * @throws DatabaseTrouble when files are missing, or there are others than those
   */
  Map<String, String> sums() throws IOException {
    if (!Files.exists(root.resolve(SUMS))) {
      throw new DatabaseTrouble(
          "%s is not a finished backup: it has no %s; choose another.".formatted(root, SUMS));
    }
    var sums = new TreeMap<String, String>();
    for (var line : Files.readAllLines(root.resolve(SUMS))) {
      var parts = line.split(BETWEEN, 2);
      if (parts.length == 2) {
        sums.put(parts[1], parts[0]);
      }
    }
    var there = new TreeSet<String>();
    below(root).stream().filter(Files::isRegularFile).map(this::name).forEach(there::add);
    there.remove(SUMS);
    requireSame(sums.keySet(), there);
    return sums;
  }

  List<String> folders() throws IOException {
    return Files.readAllLines(root.resolve(FOLDERS));
  }

  /** Copies a file out and refuses it when it is not what was written. */
  void copyOut(String name, String sum, Path to) throws IOException {
    if (!copy(root.resolve(name), to).equals(sum)) {
      throw damaged(name + " was changed since");
    }
  }

  String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private void requireSame(Set<String> listed, Set<String> there) {
    for (var name : listed) {
      if (!there.contains(name)) {
        throw damaged(name + " is missing");
      }
    }
    for (var name : there) {
      if (!listed.contains(name)) {
        throw damaged(name + " is not in " + SUMS);
      }
    }
  }

  private DatabaseTrouble damaged(String how) {
    return new DatabaseTrouble(
        "The backup %s is damaged (%s); restore another one.".formatted(root, how));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
