package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.embedded.system.CheckedTree;
import org.entente.ground.database.embedded.system.ServerAccount;

/**
 * A folder in which the server keeps each finished piece of its log of changes, within a minute of
 * the change (PostgreSQL's WAL, written there by its module {@code basic_archive}).
 */
public record Archive(Path folder) {

  /** The environment's name of the folder. */
  public static final String SETTING = "ENTENTE_ARCHIVE";

  public Archive {
    folder = folder.toAbsolutePath().normalize();
  }

  /** The archive that the environment names, if it names one. */
  public static Optional<Archive> named(Map<String, String> environment) {
    return Optional.of(environment.getOrDefault(SETTING, ""))
        .filter(Predicate.not(String::isBlank))
        .map(name -> new Archive(Path.of(name)));
  }

  /** When the newest piece came, if any did. */
  public Optional<Instant> newest() throws IOException {
    var newest = Optional.<Instant>empty();
    for (var file : files().values()) {
      var written = Files.getLastModifiedTime(file).toInstant();
      newest = newest.filter(written::isBefore).or(() -> Optional.of(written));
    }
    return newest;
  }

  /**
   * Deletes the pieces that end before a backup began.
   *
   * @param first the oldest piece that the backup needs
   * @return how many were deleted
   */
  int forgetBefore(Wal first) throws IOException {
    int deleted = 0;
    for (var piece : pieces().entrySet()) {
      if (piece.getKey().isBefore(first)) {
        Files.delete(piece.getValue());
        deleted++;
      }
    }
    return deleted;
  }

  /** Makes the folder, for the account alone. */
  void prepareFor(ServerAccount account) throws IOException {
    if (!Files.exists(folder)) {
      CheckedTree.makeFolder(folder);
      account.give(folder);
    }
    if (!account.canWrite(folder)) {
      throw new DatabaseTrouble(
          "PostgreSQL runs as \"%s\", which cannot write into %s (%s); give it the folder (chown)."
              .formatted(account.name(), folder, SETTING));
    }
  }

  /** What the server's settings say of it. */
  List<String> settings() {
    return List.of(
        "archive_mode = on",
        "archive_library = 'basic_archive'",
        "archive_timeout = '50s'",
        "basic_archive.archive_directory = '%s'".formatted(folder.toString().replace("'", "''")));
  }

  /**
   * Copies what followed a backup into the log of restored data, where the server finds it.
   *
   * @param first the oldest piece that the backup needs
   * @throws DatabaseTrouble when a piece in between is missing
   */
  void copyInto(Path log, Wal first, ServerAccount account) throws IOException {
    refuseHole(first);
    for (var file : files().entrySet()) {
      var name = file.getKey();
      if (!Wal.isPiece(name) || !new Wal(name).isBefore(first)) {
        var copy = log.resolve(name);
        CheckedTree.copy(file.getValue(), copy);
        account.give(copy);
      }
    }
  }

  private void refuseHole(Wal first) throws IOException {
    var wanted = first;
    for (var piece : pieces().entrySet()) {
      if (wanted.isBefore(piece.getKey())) {
        throw new DatabaseTrouble(
            "The archive %s does not hold the changes %s, which come after the backup; restore"
                    .formatted(folder, wanted.name())
                + " without --at, or from a newer backup.");
      }
      if (!piece.getKey().isBefore(wanted)) {
        wanted = wanted.next(Files.size(piece.getValue()));
      }
    }
  }

  /** In the order of their places, on whatever lines of history. */
  private Map<Wal, Path> pieces() throws IOException {
    var pieces = new TreeMap<Wal, Path>();
    for (var file : files().entrySet()) {
      if (Wal.isPiece(file.getKey())) {
        pieces.put(new Wal(file.getKey()), file.getValue());
      }
    }
    return pieces;
  }

  private Map<String, Path> files() throws IOException {
    var files = new TreeMap<String, Path>();
    if (Files.exists(folder)) {
      for (var file : CheckedTree.below(folder)) {
        var name = file.getFileName().toString();
        if (Wal.isPiece(name) || Wal.isHistory(name)) {
          files.put(name, file);
        }
      }
    }
    return files;
  }
}
