package org.entente.console.reviewing;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.console.NodeFolder;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.jobs.Progress;
import org.entente.readings.noticing.Noticing;
import org.entente.reference.missions.Missions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notice}: looks at a mission with all rules, as happens by itself after every report. */
@Command(name = "notice", description = "Looks for overlaps, conflicts and doubtful values.")
public final class NoticeVerb implements Callable<Integer> {

  private final Printer printer;

  @Mixin private NodeFolder folder = new NodeFolder();

  @Option(
      names = "--mission",
      required = true,
      paramLabel = "M",
      description = "The code of the mission.")
  private String mission = "";

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  NoticeVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() {
    try (var node = folder.open()) {
      var id = node.door(Missions.class).getByCode(mission);
      var told = node.door(Noticing.class).notice(id, Progress.unwatched());
      if (json) {
        printer.json(told);
      } else {
        printer.line(
            Sayings.words()
                .say(
                    "console.noticed",
                    Map.of(
                        "count", told.noticed(),
                        "fresh", told.fresh(),
                        "returned", told.returned(),
                        "gone", told.gone())));
      }
    }
    return 0;
  }
}
