package org.entente.console.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.console.NodeFolder;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.database.Databases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: a node, at work or stopped, copied into a new folder with checksums. */
@Command(name = "backup", description = "Copies a node, at work or stopped, into a new folder.")
public final class BackupVerb implements Callable<Integer> {

  private final Printer printer;

  @Mixin private NodeFolder folder = new NodeFolder();

  @Parameters(paramLabel = "DIR", description = "A new folder; keep it on another disk.")
  private Path into = Path.of("");

  @Option(
      names = "--prune",
      description = "Delete what the archive of changes holds from before this backup.")
  private boolean prune;

  @Option(
      names = "--rehearse",
      description = "Then restore it beside, verify its ledger, and delete what was restored.")
  private boolean rehearse;

  public BackupVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    boolean whole = Databases.backUp(folder.path(), into, prune, System.getenv());
    printer.line(into.toAbsolutePath().normalize().toString());
    if (!whole) {
      printer.line(Sayings.words().say("console.backup.external"));
    }
    return whole && rehearse ? new Rehearsal(printer).of(into) : 0;
  }
}
