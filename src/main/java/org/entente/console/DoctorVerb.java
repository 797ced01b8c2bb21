package org.entente.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.Databases;
import org.entente.ground.database.RolesSql;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code doctor}: says what is missing on this computer, or prints the SQL of the two roles. */
@Command(name = "doctor", description = "Says what is missing here and how to get it.")
final class DoctorVerb implements Callable<Integer> {

  private static final int NEEDED_JAVA = 25;
  private static final List<Path> BROWSERS =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private final Printer printer;

  @Mixin private NodeFolder folder = new NodeFolder();

  @Option(names = "--roles", description = "Print the SQL that makes the database roles.")
  private boolean roles;

  DoctorVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    if (roles) {
      printer.line(RolesSql.of(System.getenv(), new SecureRandom()).script());
      return 0;
    }
    boolean java = java();
    boolean database = database();
    keeping();
    browser();
    return java && database ? 0 : 1;
  }

  private boolean java() {
    int version = Runtime.version().feature();
    boolean good = version >= NEEDED_JAVA;
    tell(good, "Java " + version, "install a JDK " + NEEDED_JAVA + " (Temurin, for example)");
    return good;
  }

  private boolean database() {
    try (var database = Databases.open(folder.path(), System.getenv())) {
      tell(true, "database " + database.address().jdbcUrl(), "");
      return true;
    } catch (DatabaseTrouble trouble) {
      tell(false, "database", String.valueOf(trouble.getMessage()));
      return false;
    }
  }

  private void keeping() throws IOException {
    var backup = Databases.newestBackup(folder.path());
    tell(
        backup.isPresent(),
        "backup" + backup.map(at -> " of " + at).orElse(""),
        "make one with `./entente backup DIR`, on another disk");
    var archived = Databases.newestArchived(System.getenv());
    tell(
        archived.isPresent(),
        "archive of changes" + archived.map(at -> ", the newest of " + at).orElse(""),
        "name a folder on another disk with ENTENTE_ARCHIVE");
  }

  private void browser() {
    boolean found = BROWSERS.stream().anyMatch(Files::isExecutable);
    tell(found, "Chromium, for the browser tests", "apt-get install chromium (tests only)");
  }

  private void tell(boolean good, String what, String otherwise) {
    printer.line(good ? "ok       " + what : "missing  " + what + ": " + otherwise);
  }
}
