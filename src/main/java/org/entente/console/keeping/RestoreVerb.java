package org.entente.console.keeping;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import org.entente.ground.database.Databases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: a node in a new folder, from a backup. */
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

  public RestoreVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() {
    Databases.restore(from, to, System.getenv());
    printer.line(to.toAbsolutePath().normalize().toString());
    return 0;
  }
}
