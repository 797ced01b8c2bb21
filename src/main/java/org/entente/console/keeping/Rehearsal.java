package org.entente.console.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.database.Databases;
import org.entente.ground.database.Until;
import org.entente.ground.database.census.Census;
import org.entente.ground.database.census.Comparison;
import org.entente.ground.ledger.BundleWriter;
import org.entente.ground.ledger.BundleWriter.Part;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.verify.Verify;
import org.entente.ground.releasability.Audiences;
import org.entente.reference.missions.Missions;

/**
 * Restores a backup beside itself, holds every table to the node's, verifies the ledger of all that
 * came back as an auditor would, and deletes it again. Nothing is signed meanwhile.
 */
record Rehearsal(Printer printer) {

  /**
   * Says what was found; 0 when everything holds.
   *
   * @param before what the node held before the backup was taken
   * @param after the same when it was
   */
  int of(Path backup, Census before, Census after) throws IOException {
    var beside = backup.toAbsolutePath().normalize();
    var restored = beside.resolveSibling(beside.getFileName() + ".rehearsal");
    Databases.restore(beside, restored, new Until.BackupEnded(), Optional.empty());
    var compared = Comparison.of(before, after, Databases.count(restored, Map.of()));
    printer.line(told(compared));
    try (var node = Node.open(restored)) {
      boolean holds = ledgerHolds(node, restored.resolve("bundle.zip"));
      printer.line(
          holds
              ? Sayings.words().say("console.backup.rehearsed", "entries", entries(node))
              : Sayings.words().say("console.backup.broken"));
      return holds && compared.holds() ? 0 : 1;
    } finally {
      Databases.discard(restored);
    }
  }

  private static String told(Comparison compared) {
    var words = Sayings.words();
    if (!compared.holds()) {
      var tables = String.join(", ", compared.differing());
      return words.say("console.backup.differs", "tables", tables);
    }
    return words.say(
        "console.backup.counted",
        "tables",
        compared.same(),
        "rows",
        compared.rows(),
        "changed",
        compared.changed().isEmpty() ? "0" : String.join(", ", compared.changed()));
  }

  private static long entries(Node node) {
    return node.door(Ledger.class)
        .findCheckpoint()
        .map(note -> Checkpoint.read(note.text()).size())
        .orElse(0L);
  }

  private static boolean ledgerHolds(Node node, Path bundle) throws IOException {
    var missions = node.door(Missions.class);
    var audiences = node.door(Audiences.class);
    var parts =
        missions.listCodes().stream()
            .map(code -> new Part(code, audiences.node(missions.getByCode(code))))
            .toList();
    try (var out = Files.newOutputStream(bundle)) {
      node.door(BundleWriter.class).write(out, parts, true);
    }
    var silent = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    return Verify.run(List.of(bundle.toString()), silent, silent) == 0;
  }
}
