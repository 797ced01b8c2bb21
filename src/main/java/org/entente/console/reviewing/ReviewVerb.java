package org.entente.console.reviewing;

import org.entente.console.NodeFolder;
import org.entente.console.answers.Printer;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.review.queue.Proposing;
import org.entente.reference.missions.Missions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code review propose}: looks for pairs of records that people should judge. */
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
}
