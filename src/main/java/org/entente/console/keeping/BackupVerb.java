package org.entente.console.keeping;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.console.NodeFolder;
import org.entente.console.answers.Printer;
import org.entente.ground.database.Databases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code backup}: a stopped node, copied into a new folder with checksums. */
@Command(name = "backup", description = "Copies a stopped node into a new folder.")
public final class BackupVerb implements Callable<Integer> {

  private final Printer printer;

  @Mixin private NodeFolder folder = new NodeFolder();

  @Parameters(paramLabel = "DIR", description = "A new folder; keep it on another disk.")
  private Path into = Path.of("");

  public BackupVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() {
    Databases.backUp(folder.path(), into, System.getenv());
    printer.line(into.toAbsolutePath().normalize().toString());
    return 0;
  }
}
