package org.entente.ground.database.embedded.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.ground.database.DatabaseTrouble;

/**
 * A folder of files with the SHA-256 of each in {@code SHA256SUMS}, as {@code sha256sum --check}
 * reads it, and the names of its folders, empty ones too, in {@code FOLDERS}.
 */
public record CheckedTree(Path root) {

  private static final String SUMS = "SHA256SUMS";
  private static final String FOLDERS = "FOLDERS";
  private static final String BETWEEN = "  ";

  /** Copies a file to where nobody else can read it, onto the disk; answers with its SHA-256. */
  public static String copy(Path from, Path to) throws IOException {
    Permissions.makeSecret(to);
    try (var in = new DigestInputStream(Files.newInputStream(from), sha256());
        var file = FileChannel.open(to, StandardOpenOption.WRITE)) {
      in.transferTo(Channels.newOutputStream(file));
      file.force(true);
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  /** The SHA-256 of a file. */
  public static String sum(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  /** Copies a file in; answers with its SHA-256, or nothing when the file has gone. */
  public Optional<String> copyIn(Path from, String name) throws IOException {
    try {
      return Optional.of(copy(from, root.resolve(name)));
    } catch (NoSuchFileException _) {
      Files.deleteIfExists(root.resolve(name));
      return Optional.empty();
    }
  }

  /** Makes a folder that nobody else can enter. */
  public static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Permissions.set(folder, "rwx------");
  }

  /**
   * All that lies below a folder, outer folders first; what goes away meanwhile is left out, and
   * links are refused, which copies would lose.
   */
  public static List<Path> below(Path folder) throws IOException {
    var found = new TreeSet<Path>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            found.add(inner);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            refuseLink(file, attributes);
            found.add(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }
        });
    found.remove(folder);
    return List.copyOf(found);
  }

  /** Writes down the folders and the checksums of the files, named relative to the root. */
  public void seal(Map<String, String> sums) throws IOException {
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
  public Map<String, String> sums() throws IOException {
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

  public List<String> folders() throws IOException {
    return Files.readAllLines(root.resolve(FOLDERS));
  }

  /** Copies a file out and refuses it when it is not what was written. */
  public void copyOut(String name, String sum, Path to) throws IOException {
    if (!copy(root.resolve(name), to).equals(sum)) {
      throw damaged(name + " was changed since");
    }
  }

  public String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static void refuseLink(Path file, BasicFileAttributes attributes) {
    if (attributes.isSymbolicLink()) {
      throw new DatabaseTrouble(
          "%s is a link, which a backup cannot keep; put the files themselves in its place."
              .formatted(file));
    }
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
