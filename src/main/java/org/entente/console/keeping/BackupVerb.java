package org.entente.console.keeping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.console.NodeFolder;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.database.Databases;
import org.entente.ground.database.census.Census;
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
      description =
          "Then restore it beside, count its tables, verify its ledger, and delete it again.")
  private boolean rehearse;

  public BackupVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    boolean counted = rehearse && !Databases.isExternal(System.getenv());
    var before = counted ? Optional.of(count()) : Optional.<Census>empty();
    boolean whole = Databases.backUp(folder.path(), into, prune, System.getenv());
    printer.line(into.toAbsolutePath().normalize().toString());
    if (!whole) {
      printer.line(Sayings.words().say("console.backup.external"));
    }
    return before.isPresent() ? new Rehearsal(printer).of(into, before.get(), count()) : 0;
  }

  private Census count() {
    return Databases.count(folder.path(), System.getenv());
  }
}
