package org.entente.rigs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entente.Node;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Imports;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;

/** A process that publishes one report into a fresh mission, to be killed while it does. */
final class KilledPublisher {

  static final String ABOUT_TO_PUBLISH = "about to publish";
  static final String PUBLISHED = "published";

  private KilledPublisher() {}

  /** Arguments: the node's folder, the code of the mission to make, the report. */
  public static void main(String[] args) throws IOException {
    try (var node = Node.open(Path.of(args[0]));
        var bytes = new BufferedInputStream(Files.newInputStream(Path.of(args[2])))) {
      var mission = mission(node, args[1]);
      var handing =
          new Imports.Handing(
              mission,
              mission.itself(),
              "Mission",
              "report.csv",
              Optional.empty(),
              node.door(Labels.class).intern(Label.of("restricted", mission.itself())),
              Optional.of("CC BY 4.0"),
              "amina");
      var imports = node.door(Imports.class);
      var given = imports.give(handing, bytes);
      System.out.println(ABOUT_TO_PUBLISH);
      imports.publish(given, Progress.unwatched());
      System.out.println(PUBLISHED);
    }
  }

  private static MissionId mission(Node node, String code) {
    var mission = new MissionId(node.door(Ids.class).next());
    node.door(Missions.class)
        .create(
            new Mission(
                mission,
                code,
                "Mission",
                Mission.Kind.EXERCISE,
                Optional.empty(),
                ZoneOffset.UTC,
                Duration.ZERO),
            "amina");
    return mission;
  }
}
