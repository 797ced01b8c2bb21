package org.entente.console.registers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.console.NodeFolder;
import org.entente.console.answers.ConsoleProblem;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.problem.Facts;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.registers.needs.assessment.Assessment;
import org.entente.registers.needs.assessment.AssessmentImport;
import org.entente.registers.needs.assessment.AssessmentReceipt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code needs import}: takes the file of an assessment into the register of needs. */
@Command(name = "needs", description = "Takes files of assessments, which count people by area.")
public final class NeedsVerb {

  private static final String USUAL_LEVEL = "restricted";

  private static final int MOST_SHOWN = 20;

  private final Printer printer;

  NeedsVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(
      name = "import",
      description = "Takes the people in need, displaced or returned of each row of a table.")
  int take(
      @Mixin NodeFolder folder,
      @Parameters(paramLabel = "FILE", description = "A workbook or table of an assessment.")
          Path file,
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
              description = "Who brings the file, and owns the figures.")
          String partner,
      @Option(
              names = "--assessment",
              required = true,
              paramLabel = "NAME",
              description =
                  "What the assessment is called, in each of its rounds: a later one supersedes.")
          String assessment,
      @Option(
              names = "--as-of",
              required = true,
              paramLabel = "DAY",
              description = "As of which day the figures are, as in 2026-09-30.")
          LocalDate day,
      @Option(names = "--round", paramLabel = "R", description = "Which round it is.")
          @Nullable String round,
      @Option(
              names = "--sheet",
              paramLabel = "NAME",
              description = "Which sheet to take (default: the one with the smallest areas).")
          @Nullable String sheet,
      @Option(
              names = "--label",
              paramLabel = "L",
              description = "Who may read the figures (default: RESTRICTED).")
          @Nullable String label,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    if (!Files.isReadable(file)) {
      throw new Refused(new ConsoleProblem.FileUnreadable(file.toString()));
    }
    try (var node = folder.open()) {
      var by = Bringer.of(node, mission, partner, "needs");
      var said =
          new Assessment(
              assessment,
              day,
              Optional.ofNullable(round),
              Optional.ofNullable(sheet),
              by.owner(),
              by.label(label, Label.of(USUAL_LEVEL, by.owner())));
      var receipt =
          by.through(
              AssessmentImport.class,
              (door, owner) -> door.take(ReportFile.at(file), said, by.act(), owner));
      say(file.getFileName().toString(), receipt, json);
      return receipt.read() > 0 && receipt.rejected() == receipt.read() ? 1 : 0;
    }
  }

  private void say(String file, AssessmentReceipt receipt, boolean json) {
    if (json) {
      printer.json(document(file, receipt));
      return;
    }
    var words = Sayings.words();
    var said = new LinkedHashMap<String, Object>(Facts.of(receipt));
    said.put("file", file);
    var key = receipt.sheet().isEmpty() ? "needs.received.table" : "needs.received";
    printer.line(words.say(key, said));
    receipt
        .totals()
        .forEach(total -> printer.line(words.say("needs.received.column", Facts.of(total))));
    aside("needs.received.parts", receipt.parts(), words);
    aside("needs.received.sheets", receipt.otherSheets(), words);
    receipt.issues().stream().limit(MOST_SHOWN).forEach(issue -> printer.aside(said(issue, words)));
  }

  private void aside(String key, List<String> names, Words words) {
    if (!names.isEmpty()) {
      printer.aside(words.say(key, "names", String.join("; ", names)));
    }
  }

  private static String said(AssessmentReceipt.Issue issue, Words words) {
    var why = words.say("needs.why." + issue.why().word());
    return issue.column().isEmpty()
        ? words.say("needs.issue.row", "row", issue.row(), "why", why)
        : words.say("needs.issue", "row", issue.row(), "column", issue.column(), "why", why);
  }

  private static Map<String, Object> document(String file, AssessmentReceipt receipt) {
    var document = new LinkedHashMap<String, Object>();
    document.put("file", file);
    document.putAll(Facts.of(receipt));
    document.put("totals", receipt.totals().stream().map(Facts::of).toList());
    document.put("parts", receipt.parts());
    document.put("otherSheets", receipt.otherSheets());
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
