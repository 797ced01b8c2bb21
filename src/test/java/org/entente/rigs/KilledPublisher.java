package org.entente.rigs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.Node;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Label;
import org.entente.ground.releasability.Labels;
import org.entente.mechanisms.intake.Imports;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;

/** A process that publishes one report into a fresh mission, to be killed while it does. */
final class KilledPublisher {

  static final String ABOUT_TO_PUBLISH = "about to publish";
  static final String PUBLISHED = "published";
  static final int ROWS = 4000;

  private KilledPublisher() {}

  /** Arguments: the node's folder, the code of the mission to make. */
  public static void main(String[] args) {
    try (var node = Node.open(Path.of(args[0]))) {
      var mission = new MissionId(node.door(Ids.class).next());
      node.door(Missions.class)
          .create(
              new Mission(
                  mission,
                  args[1],
                  "Mission",
                  Mission.Kind.EXERCISE,
                  Optional.empty(),
                  ZoneOffset.UTC,
                  Duration.ZERO),
              "amina");
      var imports = node.door(Imports.class);
      int label = node.door(Labels.class).intern(Label.of("restricted", mission.itself()));
      var handing =
          new Imports.Handing(
              mission,
              mission.itself(),
              "Mission",
              "report.csv",
              Optional.empty(),
              label,
              Optional.empty(),
              "amina");
      var given = imports.give(handing, report());
      System.out.println(ABOUT_TO_PUBLISH);
      imports.publish(given, Progress.unwatched());
      System.out.println(PUBLISHED);
    }
  }

  private static byte[] report() {
    return IntStream.range(0, ROWS)
        .mapToObj(row -> "Partner %d,Health,District %d,%d".formatted(row % 40, row % 90, row))
        .collect(Collectors.joining("\n", "Organisation,Sector,Admin 2,People reached\n", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
