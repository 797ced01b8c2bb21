package org.entente.console.registers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.console.NodeFolder;
import org.entente.console.answers.ConsoleProblem;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.problem.Facts;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.registers.incidents.Incidents;
import org.entente.registers.incidents.eventfile.EventImport;
import org.entente.registers.incidents.eventfile.EventReceipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code incidents import}: takes a file of ACLED or UCDP into the register of incidents. */
@Command(name = "incidents", description = "Takes files of events in the columns of ACLED or UCDP.")
public final class IncidentsVerb {

  private static final String USUAL_LEVEL = "restricted";

  private static final int MOST_SHOWN = 20;

  private final Printer printer;

  IncidentsVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "import", description = "Takes CSV or XLSX in the columns of ACLED or UCDP GED.")
  int take(
      @Mixin NodeFolder folder,
      @Parameters(paramLabel = "FILE", description = "An export of events.") Path file,
      @Option(
              names = "--mission",
              required = true,
              paramLabel = "M",
              description = "The code of the mission.")
          String mission,
      @Option(
              names = "--partner",
              required = true,
              paramLabel = "NAME",
              description = "Who brings the file, and owns the incidents.")
          String partner,
      @Option(
              names = "--label",
              paramLabel = "L",
              description = "Who may read them at their district (default: RESTRICTED).")
          @Nullable String label,
      @Option(
              names = "--exact-for",
              paramLabel = "L",
              description =
                  "Who besides may see exact places and accounts (default: the partner's people).")
          @Nullable String exactFor,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    if (!Files.isReadable(file)) {
      throw new Refused(new ConsoleProblem.FileUnreadable(file.toString()));
    }
    try (var node = folder.open()) {
      var by = Bringer.of(node, mission, partner, "events");
      var under =
          new EventImport.Under(
              by.owner(),
              by.label(label, Label.of(USUAL_LEVEL, by.owner())),
              by.label(exactFor, Incidents.exactFor(by.owner())));
      var receipt =
          by.through(
              EventImport.class,
              (door, owner) -> door.take(ReportFile.at(file), under, by.act(), owner));
      say(file.getFileName().toString(), receipt, json);
      return receipt.read() > 0 && receipt.rejected() == receipt.read() ? 1 : 0;
    }
  }

  private void say(String file, EventReceipt receipt, boolean json) {
    if (json) {
      printer.json(document(file, receipt));
      return;
    }
    var words = Sayings.words();
    var said = new LinkedHashMap<String, Object>(Facts.of(receipt));
    said.put("file", file);
    printer.line(words.say("incidents.received", said));
    receipt.issues().stream()
        .limit(MOST_SHOWN)
        .forEach(
            issue ->
                printer.aside(
                    words.say(
                        "incidents.issue",
                        "row",
                        issue.row(),
                        "column",
                        issue.column(),
                        "why",
                        words.say("incidents.why." + issue.why().word()))));
  }

  private static Map<String, Object> document(String file, EventReceipt receipt) {
    var document = new LinkedHashMap<String, Object>();
    document.put("file", file);
    document.putAll(Facts.of(receipt));
    document.put(
        "issues",
        receipt.issues().stream()
            .map(
                issue ->
                    Map.of("row", issue.row(), "column", issue.column(), "why", issue.why().word()))
            .toList());
    return document;
  }
}
