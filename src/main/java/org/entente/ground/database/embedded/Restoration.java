package org.entente.ground.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.Until;
import org.entente.ground.database.embedded.system.CheckedTree;
import org.entente.ground.database.embedded.system.ServerAccount;
import org.springframework.util.FileSystemUtils;

/**
 * A node made in a new folder from a backup: as it was when that ended, or later, from the archive
 * of the changes that followed. It goes on in a line of history of its own, so that one archive can
 * hold the changes of both.
 */
public final class Restoration {

  private static final String BEYOND =
      "recovery ended before configured recovery target was reached";
  private static final Pattern LAST =
      Pattern.compile("last completed transaction was at log time ([0-9-]+ [0-9:.]+)");

  /** PostgreSQL reads no names of zones yet when it reads this. */
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS+00", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final CheckedTree from;
  private final Path node;
  private final ServerHome home;
  private final ServerAccount account;

  private Restoration(CheckedTree from, Path node, ServerHome home, ServerAccount account) {
    this.from = from;
    this.node = node;
    this.home = home;
    this.account = account;
  }

  /**
   * Makes a node in a new folder from a backup, and starts its database once to see that it opens.
   *
   * @param archive where the changes that followed are; if none is given, where the backup says
   * @throws DatabaseTrouble when the backup is damaged, the folder is not new, or neither backup
   *     nor archive holds that moment; nothing is left
   */
  public static void run(Path backup, Path dataFolder, Until until, Optional<Archive> archive) {
    var node = dataFolder.toAbsolutePath().normalize();
    try {
      Backup.requireNew(node);
      var from = new CheckedTree(backup.toAbsolutePath().normalize());
      var sums = from.sums();
      var taken = Taken.read(from.root().resolve(Taken.FILE));
      var changes = changes(until, taken, archive);
      var account = ServerAccount.forData(node.resolve(Backup.DATA));
      Files.createDirectories(node);
      var home = new ServerHome(node.resolve(Backup.DATABASE)).enterableBy(account);
      var restoration = new Restoration(from, node, home, account);
      try {
        restoration.copyBack(sums);
        if (home.hasData()) {
          restoration.recover(until, taken, changes);
          EmbeddedPostgres.start(node).close();
        }
      } catch (IOException | RuntimeException failed) {
        discard(node);
        throw failed;
      }
    } catch (IOException failed) {
      throw Backup.notWritten(node, failed);
    }
  }

  /** Deletes a restored node that is not running, wherever its files lie. */
  public static void discard(Path dataFolder) {
    try {
      var database = dataFolder.resolve(Backup.DATABASE);
      FileSystemUtils.deleteRecursively(ServerHome.knownTo(database).folder());
      FileSystemUtils.deleteRecursively(dataFolder);
    } catch (IOException failed) {
      throw Backup.notWritten(dataFolder, failed);
    }
  }

  /** The archive from which what followed the backup is read, if anything is to be. */
  private static Optional<Archive> changes(
      Until until, Optional<Taken> taken, Optional<Archive> archive) throws IOException {
    if (until instanceof Until.BackupEnded) {
      return Optional.empty();
    }
    if (until instanceof Until.At(var instant)) {
      taken.ifPresent(backup -> refuseBefore(backup, instant));
    }
    var known = archive.or(() -> taken.flatMap(Taken::archive));
    if (taken.isEmpty() || known.isEmpty() || known.get().newest().isEmpty()) {
      throw new DatabaseTrouble(
          "No archive of the changes after this backup was found; name its folder with --archive,"
              + " or restore without --at.");
    }
    return known;
  }

  private static void refuseBefore(Taken backup, Instant instant) {
    if (instant.isBefore(backup.ended())) {
      throw new DatabaseTrouble(
          "The backup ended at %s, after %s; restore from an older one, or choose a later moment."
              .formatted(backup.ended(), instant));
    }
  }

  /** PostgreSQL replays its log up to the moment, alone, and begins a new line of history. */
  private void recover(Until until, Optional<Taken> taken, Optional<Archive> changes)
      throws IOException {
    if (taken.isEmpty()) {
      return;
    }
    if (changes.isPresent()) {
      changes.get().copyInto(home.data().resolve("pg_wal"), taken.get().first(), account);
    }
    var signal = Files.createFile(home.data().resolve("recovery.signal"));
    account.give(signal);
    var server = new Server(home, account, Binaries.unpackedIn(home.folder()));
    var outcome = server.runAlone(List.of(), settings(until));
    if (outcome.output().contains(BEYOND)) {
      var last = LAST.matcher(outcome.output());
      throw new DatabaseTrouble(
          "The archive ends before that moment, with a change of %s; choose an earlier one, or"
                  .formatted(last.find() ? last.group(1) + " UTC" : "the time of the backup")
              + " restore up to there with --at newest.");
    }
    if (outcome.failed()) {
      throw new DatabaseTrouble(
          "The changes could not be restored; PostgreSQL says:\n" + outcome.output());
    }
  }

  /**
   * All that is to be replayed is in the log of the data already: it fetches nothing. The new line
   * of history is marked for the archive, which gets it when the node is run with one.
   */
  private static List<String> settings(Until until) {
    var end =
        until instanceof Until.At(var instant)
            ? List.of("recovery_target_time=" + WRITTEN.format(instant))
            : List.<String>of();
    var always =
        List.of(
            "restore_command=exit 1",
            "recovery_target_action=promote",
            "hot_standby=off",
            "archive_mode=on",
            "timezone=UTC",
            "log_timezone=UTC");
    return Stream.concat(always.stream(), end.stream()).toList();
  }

  /** The data get their name last, so that a cut restore is never taken for a database. */
  private void copyBack(Map<String, String> sums) throws IOException {
    for (var name : from.folders()) {
      if (!name.equals(Backup.DATABASE)) {
        var folder = place(name);
        CheckedTree.makeFolder(folder);
        giveData(name, folder);
      }
    }
    for (var file : sums.entrySet()) {
      var name = file.getKey();
      if (belongs(name)) {
        var to = place(name);
        from.copyOut(name, file.getValue(), to);
        giveData(name, to);
      }
    }
    var settings = home.folder().resolve("operator.conf");
    if (Files.exists(settings)) {
      account.give(settings);
    }
    if (Files.exists(home.unfinishedData())) {
      Files.move(home.unfinishedData(), home.data(), ATOMIC_MOVE);
    }
  }

  private static boolean belongs(String name) {
    return Stream.concat(Stream.of(Backup.DATABASE), Backup.BESIDE.stream())
        .anyMatch(folder -> name.startsWith(folder + '/'));
  }

  private Path place(String name) {
    if (name.equals(Backup.DATA)) {
      return home.unfinishedData();
    }
    if (name.startsWith(Backup.DATA + '/')) {
      return home.unfinishedData().resolve(name.substring(Backup.DATA.length() + 1));
    }
    return name.equals(Backup.OPERATOR)
        ? home.folder().resolve("operator.conf")
        : node.resolve(name);
  }

  private void giveData(String name, Path path) throws IOException {
    if (name.equals(Backup.DATA) || name.startsWith(Backup.DATA + '/')) {
      account.give(path);
    }
  }
}
