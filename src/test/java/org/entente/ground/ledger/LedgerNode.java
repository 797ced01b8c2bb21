package org.entente.ground.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.Node;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.ledger.verify.Verify;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A node of its own for the tests of the ledger, with a log that no other test writes into; shared
 * by them, with a mission in which wells are recorded.
 */
final class LedgerNode {

  static final String WELL = "well";

  private static final class Shared {
    static final LedgerNode NODE = new LedgerNode();
  }

  final MissionId mission;
  private final Node node;
  private final JdbcClient owner;

  private LedgerNode() {
    try {
      var folder = Files.createTempDirectory("ledger-node");
      node = Node.open(folder);
      Runtime.getRuntime().addShutdownHook(new Thread(node::close));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    var login = door(DatabaseAddress.class).owner();
    var url = door(DatabaseAddress.class).jdbcUrl();
    owner =
        JdbcClient.create(
            new SingleConnectionDataSource(url, login.name(), login.password(), true));
    var made = mission(node);
    mission = made.id();
    door(Missions.class).create(made, "amina");
  }

  /** A mission to create on a node. */
  static Mission mission(Node node) {
    return new Mission(
        new MissionId(node.door(Ids.class).next()),
        "wells",
        "Wells",
        Mission.Kind.EXERCISE,
        Optional.empty(),
        ZoneOffset.UTC,
        Duration.ZERO);
  }

  static LedgerNode shared() {
    return Shared.NODE;
  }

  <T> T door(Class<T> type) {
    return node.door(type);
  }

  /** Connections as the owner of the tables, whom no policy holds: whoever has the server. */
  JdbcClient owner() {
    return owner;
  }

  Audience everything() {
    return door(Audiences.class).node(mission);
  }

  RecordRef newWell() {
    return new RecordRef(mission, WELL, door(Ids.class).next());
  }

  /** Records new wells, all by one statement. */
  List<RecordRef> dig(int wells) {
    var records = new ArrayList<RecordRef>();
    var changes = new ArrayList<Change>();
    for (int number = 0; number < wells; number++) {
      records.add(newWell());
      changes.add(change(records.getLast(), number));
    }
    write(changes);
    return records;
  }

  void deepen(RecordRef well, int metres) {
    write(List.of(change(well, metres)));
  }

  Change change(RecordRef well, int metres) {
    return change(well, metres, "restricted");
  }

  Change change(RecordRef well, int metres, String level) {
    var label = door(Labels.class).intern(Label.of(level, mission.itself()));
    var payload = Payload.of(Map.of("metres", metres, "name", "Well of Tamba"));
    return new Change(
        well, Optional.of(payload), mission.itself(), label, Optional.of("wells.csv, row 1"));
  }

  void write(List<Change> changes) {
    Scope.run(
        everything(),
        () ->
            door(TransactionOperations.class)
                .executeWithoutResult(_ -> door(History.class).append(act(), changes)));
  }

  Act act() {
    return Act.ofBatch(mission, UUID.randomUUID(), "amina", "told by the field", Instant.now());
  }

  /** Writes all that the node has of its log and this mission into a file. */
  Path bundle(Path folder) {
    return bundle(folder, everything(), true);
  }

  Path bundle(Path folder, Audience audience, boolean whole) {
    var parts = new ArrayList<BundleWriter.Part>();
    parts.add(new BundleWriter.Part("wells", audience));
    var file = folder.resolve("bundle-" + UUID.randomUUID() + ".zip");
    try (var out = Files.newOutputStream(file)) {
      door(BundleWriter.class).write(out, parts, whole);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return file;
  }

  /** What the verifier answers to an auditor. */
  record Verdict(int exit, String words) {

    static Verdict of(Object... arguments) {
      var said = new ByteArrayOutputStream();
      var out = new PrintStream(said, true, UTF_8);
      var words = Arrays.stream(arguments).map(String::valueOf).toList();
      return new Verdict(Verify.run(words, out, out), said.toString(UTF_8));
    }
  }
}
