package org.entente.console.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import org.entente.Node;
import org.entente.console.NodeFolder;
import org.entente.console.answers.ConsoleProblem;
import org.entente.console.answers.Printer;
import org.entente.ground.ledger.BundleWriter;
import org.entente.ground.ledger.BundleWriter.Part;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.ledger.LedgerProblem;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.reference.missions.MissionProblem;
import org.entente.reference.missions.Missions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ledger checkpoint|export|verify}: what a node signs, to take away and to verify. */
@Command(
    name = "ledger",
    description = "The log of all that was recorded: its checkpoint, bundles, verifying.",
    subcommands = VerifyVerb.class)
public final class LedgerVerb {

  private final Printer printer;

  LedgerVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "checkpoint", description = "Logs what waits and shows the newest checkpoint.")
  int checkpoint(
      @Mixin NodeFolder folder,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    try (var node = folder.open()) {
      var ledger = node.door(Ledger.class);
      ledger.catchUp();
      var note =
          ledger
              .findCheckpoint()
              .orElseThrow(() -> new Refused(new LedgerProblem.NotInLedger("checkpoint")));
      if (json) {
        var head = Checkpoint.read(note.text());
        var document = new LinkedHashMap<String, Object>();
        document.put("origin", head.origin());
        document.put("size", head.size());
        document.put("root", head.root().toString());
        document.put("note", note.written());
        document.put("keys", ledger.listKeys());
        printer.json(document);
      } else {
        printer.line(note.written().strip());
        printer.line("");
        ledger.listKeys().forEach(printer::line);
      }
    }
    return 0;
  }

  @Command(
      name = "export",
      aliases = "bundle",
      description = "Writes a bundle that verifies without this node.")
  int export(
      @Mixin NodeFolder folder,
      @Option(names = "--mission", paramLabel = "M", description = "Only of this mission.")
          @Nullable String mission,
      @Option(
              names = "--as",
              paramLabel = "USER",
              description = "What that person may read of the mission; otherwise all of it.")
          @Nullable String as,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FILE",
              description = "Where to write.")
          Path out) {
    if (as != null && mission == null) {
      printer.aside("--as USER: say of which --mission");
      return 2;
    }
    try (var node = folder.open()) {
      node.door(Ledger.class).catchUp();
      write(node, parts(node, mission, as), mission == null, out);
    }
    printer.aside(out + ": verify it with java -jar entente-verify.jar " + out);
    return 0;
  }

  private static List<Part> parts(Node node, @Nullable String mission, @Nullable String as) {
    var missions = node.door(Missions.class);
    var audiences = node.door(Audiences.class);
    var codes = mission == null ? missions.listCodes() : List.of(mission);
    return codes.stream()
        .map(
            code -> {
              var id = missions.getByCode(code);
              return new Part(
                  code,
                  as == null
                      ? audiences.node(id)
                      : audiences
                          .of(as, id)
                          .orElseThrow(() -> new Refused(new MissionProblem.NoSuchMission(code))));
            })
        .toList();
  }

  /** Writes beside the file and puts it in place when it is whole. */
  private static void write(Node node, List<Part> parts, boolean whole, Path out) {
    var beside = out.toAbsolutePath().normalize().resolveSibling(".");
    if (!Files.isDirectory(beside)) {
      throw new Refused(new ConsoleProblem.FileUnwritable(out.toString()));
    }
    try {
      var draft = Files.createTempFile(beside, ".bundle", ".draft");
      try {
        try (var file = Files.newOutputStream(draft)) {
          node.door(BundleWriter.class).write(file, parts, whole);
        }
        Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
