package org.entente.console;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.answers.Printer;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code mission create} and {@code mission list}. */
@Command(name = "mission", description = "Makes and lists missions (operations).")
final class MissionVerb {

  private final Printer printer;

  MissionVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "create", description = "Makes a mission.")
  int create(
      @Mixin NodeFolder folder,
      @Parameters(paramLabel = "CODE", description = "Its short name in every address.")
          String code,
      @Option(names = "--name", required = true, description = "Its name.") String name,
      @Option(names = "--country", paramLabel = "ISO3", description = "Limits the gazetteer.")
          @Nullable String country,
      @Option(names = "--exercise", description = "A drill: never mixed with the real.")
          boolean exercise,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    try (var node = folder.open()) {
      var mission =
          new Mission(
              new MissionId(node.door(Ids.class).next()),
              code,
              name,
              exercise ? Mission.Kind.EXERCISE : Mission.Kind.REAL,
              Optional.ofNullable(country),
              ZoneOffset.UTC,
              Duration.ZERO);
      node.door(Missions.class).create(mission, Reporting.OPERATOR);
      answer(json, List.of(mission.code()));
    }
    return 0;
  }

  @Command(name = "list", description = "Lists the missions of this node.")
  int list(
      @Mixin NodeFolder folder,
      @Option(names = "--json", description = "Answers in JSON.") boolean json) {
    try (Node node = folder.open()) {
      answer(json, node.door(Missions.class).listCodes());
    }
    return 0;
  }

  private void answer(boolean json, List<String> codes) {
    if (json) {
      printer.json(codes);
    } else {
      codes.forEach(printer::line);
    }
  }
}
