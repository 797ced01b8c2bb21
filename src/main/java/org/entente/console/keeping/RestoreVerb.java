package org.entente.console.keeping;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import org.entente.ground.database.Databases;
import org.entente.ground.database.Until;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a node in a new folder, from a backup and the changes that followed it. */
@Command(name = "restore", description = "Makes a node in a new folder from a backup.")
public final class RestoreVerb implements Callable<Integer> {

  private final Printer printer;

  @Parameters(paramLabel = "FROM", description = "What backup wrote.")
  private Path from = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "A new folder; the node is then run with --data DIR.")
  private Path to = Path.of("");

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Moment.class,
      description = {
        "Up to this instant, such as 2026-03-01T08:30:00Z, or \"newest\": with the changes that",
        "the archive holds (default: up to the end of the backup)."
      })
  private Until until = new Until.BackupEnded();

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "Where the archive of changes is (default: where it was at the backup).")
  private Optional<Path> archive = Optional.empty();

  public RestoreVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() {
    Databases.restore(from, to, until, archive);
    printer.line(to.toAbsolutePath().normalize().toString());
    return 0;
  }
}
