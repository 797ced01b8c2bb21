package org.entente.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.answers.ReceiptText;
import org.entente.console.answers.Sayings;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportProblem;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.ReceiptDocument;
import org.entente.mechanisms.intake.undoing.Undoing;
import org.entente.reference.missions.Missions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code imports list|show|undo}: what was imported, and taking it back. */
@Command(name = "imports", description = "Lists, shows and undoes imports.")
final class ImportsVerb {

  private static final int NEWEST = 500;

  private final Printer printer;

  ImportsVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "list", description = "Lists the newest imports, refused ones too.")
  int list(
      @Mixin NodeFolder folder,
      @Option(names = "--mission", paramLabel = "M", description = "Only of this mission.")
          @Nullable String mission,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    try (var node = folder.open()) {
      var lines =
          codes(node, mission).stream()
              .flatMap(code -> newest(node, code).stream().map(each -> line(code, each)))
              .toList();
      if (json) {
        printer.json(lines);
      } else {
        lines.forEach(
            line ->
                printer.line(
                    String.join("  ", line.values().stream().map(String::valueOf).toList())));
      }
    }
    return 0;
  }

  @Command(name = "show", description = "Shows the receipt of an import.")
  int show(
      @Mixin NodeFolder folder,
      @Parameters(paramLabel = "ID", description = "As imports list shows it.") String id,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    try (var node = folder.open()) {
      var document = ReceiptDocument.of(find(node, id), Sayings.words());
      if (json) {
        printer.json(document);
      } else {
        ReceiptText.print(document, printer);
      }
    }
    return 0;
  }

  @Command(name = "undo", description = "Takes a published import back.")
  int undo(
      @Mixin NodeFolder folder,
      @Parameters(paramLabel = "ID", description = "As imports list shows it.") String id,
      @Option(
              names = "--confirm",
              description = "Also when it was published more than 30 days ago.")
          boolean confirmed,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    try (var node = folder.open()) {
      var undone = node.door(Undoing.class).undo(find(node, id), Reporting.OPERATOR, confirmed);
      if (json) {
        printer.json(undone);
      } else {
        printer.line(
            "%d returned, %d left because they were changed since, %d left because they are in use"
                .formatted(
                    undone.returned().size(), undone.changed().size(), undone.used().size()));
      }
    }
    return 0;
  }

  private static List<String> codes(Node node, @Nullable String code) {
    var missions = node.door(Missions.class);
    if (code == null) {
      return missions.listCodes();
    }
    missions.getByCode(code);
    return List.of(code);
  }

  private static List<Import> newest(Node node, String code) {
    var audience = all(node, code);
    return Scope.of(audience, () -> node.door(Imports.class).list(audience, NEWEST));
  }

  private static Import find(Node node, String written) {
    var id = Ids.read(written).map(Import.Id::new);
    return node.door(Missions.class).listCodes().stream()
        .map(code -> all(node, code))
        .flatMap(
            audience ->
                Scope.of(
                    audience,
                    () -> id.flatMap(it -> node.door(Imports.class).find(it, audience)).stream()))
        .findFirst()
        .orElseThrow(() -> new Refused(new ImportProblem.NoSuchImport(written)));
  }

  private static Audience all(Node node, String code) {
    return node.door(Audiences.class).node(node.door(Missions.class).getByCode(code));
  }

  private static Map<String, Object> line(String mission, Import each) {
    var line = new LinkedHashMap<String, Object>();
    line.put("importId", each.id().value().toString());
    line.put("mission", mission);
    line.put("state", each.state().word());
    line.put("givenAt", each.course().givenAt().toString());
    line.put("file", each.given().fileName());
    return line;
  }
}
