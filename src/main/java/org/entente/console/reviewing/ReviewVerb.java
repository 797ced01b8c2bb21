package org.entente.console.reviewing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.NodeFolder;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Gate;
import org.entente.ground.releasability.Scope;
import org.entente.ground.shell.parts.CsvFile;
import org.entente.mechanisms.review.judging.ExampleTable;
import org.entente.mechanisms.review.judging.Examples;
import org.entente.mechanisms.review.queue.Proposing;
import org.entente.reference.missions.MissionProblem;
import org.entente.reference.missions.Missions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code review}: looks for pairs of records that people should judge, and gives away what they
 * said of them.
 */
@Command(name = "review", description = "Looks for records that may speak of the same thing.")
public final class ReviewVerb {

  private final Printer printer;

  ReviewVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "propose", description = "Fills the queue of pairs that people judge.")
  int propose(
      @Mixin NodeFolder folder,
      @Option(
              names = "--mission",
              required = true,
              paramLabel = "M",
              description = "The code of the mission.")
          String code,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    try (var node = folder.open()) {
      var mission = node.door(Missions.class).getByCode(code);
      var proposed = node.door(Proposing.class).propose(mission, Progress.unwatched());
      if (json) {
        printer.json(proposed);
      } else {
        proposed.forEach(
            each ->
                printer.line(
                    "%s: %d pairs wait, %d no longer"
                        .formatted(each.type(), each.pairs(), each.withdrawn())));
      }
    }
    return 0;
  }

  @Command(
      name = "export",
      description = "Writes every decision that holds as a labelled example, in CSV.")
  int export(
      @Mixin NodeFolder folder,
      @Option(names = "--mission", required = true, paramLabel = "M", description = "Its code.")
          String code,
      @Option(
              names = "--as",
              paramLabel = "USER",
              description = "As that person sees it; otherwise as the node, which reads all.")
          @Nullable String as,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FILE",
              description = "Where to write.")
          Path out)
      throws IOException {
    try (var node = folder.open()) {
      var audience = audience(node, code, Optional.ofNullable(as));
      var reader = Sayings.words().language().locale();
      var all = Scope.of(audience, () -> node.door(Examples.class).list(audience, reader));
      var table = new ExampleTable(node.door(Gate.class).release(Optional.of(audience), all));
      Files.write(out, new CsvFile(table.head(), table.rows()).bytes());
      printer.line("%s: %d examples".formatted(out, all.size()));
    }
    return 0;
  }

  private static Audience audience(Node node, String code, Optional<String> person) {
    var mission = node.door(Missions.class).getByCode(code);
    var audiences = node.door(Audiences.class);
    return person
        .map(
            name ->
                audiences
                    .of(name, mission)
                    .orElseThrow(() -> new Refused(new MissionProblem.NoSuchMission(code))))
        .orElseGet(() -> audiences.node(mission));
  }
}
