package org.entente.rigs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.Node;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.ledger.BundleWriter;
import org.entente.ground.ledger.BundleWriter.Part;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.ledger.verify.Verify;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.springframework.transaction.support.TransactionOperations;

/** A process that records wells without end and logs them meanwhile, to be killed while it does. */
final class KilledLogger {

  static final String LOGGING = "logging";

  private KilledLogger() {}

  /** Arguments: the node's folder, the code of the mission to make. */
  public static void main(String[] args) {
    try (var node = Node.open(Path.of(args[0]))) {
      record(node, args[1], 20_000);
      node.door(Ledger.class).listKeys();
      System.out.println(LOGGING);
      for (int time = 0; true; time++) {
        node.door(Ledger.class).catchUp();
        record(node, args[1] + "-" + time, 700);
      }
    }
  }

  /** Makes a mission and records so many wells in it, by several statements of one transaction. */
  static void record(Node node, String code, int wells) {
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
    int label = node.door(Labels.class).intern(Label.of("restricted", mission.itself()));
    var act = Act.ofBatch(mission, UUID.randomUUID(), "amina", "dug", Instant.now());
    Scope.run(
        node.door(Audiences.class).node(mission),
        () ->
            node.door(TransactionOperations.class)
                .executeWithoutResult(
                    _ ->
                        node.door(History.class)
                            .append(act, changes(node, mission, label, wells))));
  }

  private static List<Change> changes(Node node, MissionId mission, int label, int wells) {
    var changes = new ArrayList<Change>();
    for (int well = 0; well < wells; well++) {
      var record = new RecordRef(mission, "well", node.door(Ids.class).next());
      var payload = Optional.of(Payload.of(Map.of("metres", well)));
      changes.add(new Change(record, payload, mission.itself(), label, Optional.empty()));
    }
    return changes;
  }

  /** The verifier's exit code about all that the node holds. */
  static int verify(Node node, Path folder) throws IOException {
    var file = folder.resolve("bundle.zip");
    var parts =
        node.door(Missions.class).listCodes().stream()
            .map(
                code ->
                    new Part(
                        code,
                        node.door(Audiences.class).node(node.door(Missions.class).getByCode(code))))
            .toList();
    try (var out = Files.newOutputStream(file)) {
      node.door(BundleWriter.class).write(out, parts, true);
    }
    var silent = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    return Verify.run(List.of(file.toString()), silent, silent);
  }
}
