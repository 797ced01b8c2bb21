package org.entente.console.bench.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;

/** A fresh mission into which one office reports. */
public record TrialMission(Node node, String code, MissionId id) {

  private static final String ACTOR = "operator";

  public static TrialMission create(Node node, String code) {
    var id = new MissionId(node.door(Ids.class).next());
    node.door(Missions.class)
        .create(
            new Mission(
                id,
                code,
                code,
                Mission.Kind.EXERCISE,
                Optional.empty(),
                ZoneOffset.UTC,
                Duration.ZERO),
            ACTOR);
    return new TrialMission(node, code, id);
  }

  public Import give(Path file) {
    var handing =
        new Imports.Handing(
            id,
            id.itself(),
            code,
            file.getFileName().toString(),
            Optional.empty(),
            node.door(Labels.class).intern(Label.of("restricted", id.itself())),
            Optional.of("CC BY 4.0"),
            ACTOR);
    try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return node.door(Imports.class).give(handing, bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public Receipt preview(Import given) {
    return node.door(Imports.class).preview(given, Progress.unwatched());
  }

  public Receipt publish(Import given) {
    return node.door(Imports.class).publish(given, Progress.unwatched());
  }
}
