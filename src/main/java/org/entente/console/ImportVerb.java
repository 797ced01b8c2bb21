package org.entente.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.console.answers.ReceiptText;
import org.entente.console.answers.Sayings;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.IntakeProblem;
import org.entente.mechanisms.intake.Period;
import org.entente.mechanisms.intake.ReceiptDocument;
import org.entente.mechanisms.intake.profiles.Lesson;
import org.entente.mechanisms.intake.sources.Terms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: the whole intake of one partner's files, with a receipt for each. */
@Command(name = "import", description = "Takes a partner's files: understands, checks, publishes.")
final class ImportVerb implements Callable<Integer> {

  private final Printer printer;

  @Mixin private NodeFolder folder = new NodeFolder();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "What the partner sent.")
  private List<Path> files = List.of();

  @Option(
      names = "--mission",
      required = true,
      paramLabel = "M",
      description = "The code of the mission.")
  private String mission = "";

  @Option(
      names = "--partner",
      required = true,
      paramLabel = "NAME",
      description = "Whose report it is; the organisation in a row is who does the work.")
  private String partner = "";

  @Option(names = "--period", paramLabel = "FROM..TO", description = "The days it speaks of.")
  private @Nullable String period;

  @Option(
      names = "--label",
      paramLabel = "L",
      description =
          "Who may read it, as in: CONFIDENTIAL REL TO UNHCR, Ministry of Health."
              + " Without it, what FILE.bdo says (STANAG 4774), else RESTRICTED.")
  private @Nullable String label;

  @Option(
      names = "--exact-for",
      paramLabel = "L",
      description =
          "Who besides may see exact places; others see the area of --others-see."
              + " It holds for the next files of the source too.")
  private @Nullable String exactFor;

  @Option(
      names = "--others-see",
      defaultValue = "2",
      paramLabel = "LEVEL",
      description = "0 (country) to 4: the administrative level (default: ${DEFAULT-VALUE}).")
  private int othersSee;

  @Option(names = "--licence", paramLabel = "TEXT", description = "Under which it may be used.")
  private @Nullable String licence;

  @Option(
      names = "--source",
      defaultValue = Terms.USUAL_SOURCE,
      paramLabel = "NAME",
      description = "Which of the partner's kinds of report it is (default: ${DEFAULT-VALUE}).")
  private String source = "";

  @Option(names = "--no-reshare", description = "It may not be passed on.")
  private boolean noReshare;

  @Option(
      names = "--profile",
      paramLabel = "P",
      description = "Reads the files as this profile says (JSON, exported from a profile).")
  private @Nullable Path profile;

  @Option(names = "--dry-run", description = "Says what would happen; writes nothing.")
  private boolean dryRun;

  @Option(names = "--force", description = "Reads again a file that was imported already.")
  private boolean force;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  ImportVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() {
    var with =
        new Reporting.With(
            partner,
            Optional.ofNullable(period).map(Period::read),
            Optional.ofNullable(label),
            new Terms(
                source, Optional.ofNullable(licence), Optional.of(false).filter(_ -> noReshare)),
            Optional.ofNullable(exactFor).map(text -> new Reporting.ExactFor(text, othersSee)));
    var documents = new ArrayList<ReceiptDocument>();
    int worst = 0;
    try (var node = folder.open()) {
      var reporting = new Reporting(node, mission);
      var lesson = Optional.ofNullable(profile).map(path -> arrived(reporting, path));
      for (var file : files) {
        worst = Math.max(worst, take(node, reporting, file, with, lesson, documents));
      }
    }
    if (json) {
      printer.json(documents);
    } else {
      documents.forEach(document -> ReceiptText.print(document, printer));
    }
    return worst;
  }

  /** The profile that was brought along; what it means that nobody here knows is said. */
  private Lesson arrived(Reporting reporting, Path file) {
    var arrived = reporting.lesson(file);
    if (!arrived.strange().isEmpty()) {
      printer.aside(Sayings.words().say("profiles.strange", "count", arrived.strange().size()));
    }
    return arrived.lesson();
  }

  /** Takes one file; a refused one does not keep the others from being taken. */
  private int take(
      Node node,
      Reporting reporting,
      Path file,
      Reporting.With with,
      Optional<Lesson> lesson,
      List<ReceiptDocument> documents) {
    var same = force ? Optional.<Import>empty() : reporting.same(file, with);
    if (same.isPresent()) {
      printer.aside(alreadyImported(same.get()));
      documents.add(ReceiptDocument.of(same.get(), Sayings.words()).again());
      return 0;
    }
    int worst = 0;
    for (var given : reporting.giveAll(file, with)) {
      worst = Math.max(worst, take(node, reporting, given, lesson, documents));
    }
    return worst;
  }

  /** Takes one report; a refused one does not keep those packed beside it from being taken. */
  private int take(
      Node node,
      Reporting reporting,
      Import given,
      Optional<Lesson> lesson,
      List<ReceiptDocument> documents) {
    var imports = node.door(Imports.class);
    int exit = 0;
    try {
      var ready = lesson.map(learned -> imports.follow(given, learned)).orElse(given);
      if (dryRun) {
        imports.preview(ready, Progress.unwatched());
      } else {
        imports.publish(ready, Progress.unwatched());
      }
    } catch (Refused refused) {
      if (json || !(refused.problem() instanceof IntakeProblem)) {
        printer.aside(Sayings.refusal(refused.problem()));
      }
      exit = refused.problem().kind().exitCode();
    }
    documents.add(ReceiptDocument.of(reporting.again(given), Sayings.words()));
    return exit;
  }

  private static String alreadyImported(Import same) {
    return Sayings.words()
        .say(
            "console.alreadyImported",
            "file",
            same.given().fileName(),
            "at",
            same.course().givenAt().toString());
  }
}
