package org.entente.console.bench.ledger;

import java.io.IOException;
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
import org.entente.console.bench.TrialFolder;
import org.entente.ground.database.DatabaseAddress;
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
import org.entente.ground.ledger.verify.Bundle;
import org.entente.ground.ledger.verify.Examination;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Revisions as a large report appends them, a few thousand by one statement and all in one
 * transaction, in a node of their own. They are appended in turns as if there were no ledger and as
 * it is, in transactions that are rolled back, and of each the median is taken.
 */
final class LedgerTrial {

  private static final int AT_ONCE = 2_000;
  private static final int ROUNDS = 5;
  private static final double NANOS = 1e9;
  private static final double MEGA = 1e6;

  private final Node node;
  private final MissionId mission;
  private final int label;

  private LedgerTrial(Node node) {
    this.node = node;
    this.mission = new MissionId(node.door(Ids.class).next());
    var made =
        new Mission(
            mission,
            "trial",
            "Trial",
            Mission.Kind.EXERCISE,
            Optional.empty(),
            ZoneOffset.UTC,
            Duration.ZERO);
    node.door(Missions.class).create(made, "operator");
    this.label = node.door(Labels.class).intern(Label.of("restricted", mission.itself()));
  }

  /** Seconds by the clock, the size of the bundle, and whether it was found sound. */
  record Figures(
      double bare,
      double queued,
      double logged,
      double bundled,
      double megabytes,
      double verified,
      boolean sound) {}

  static Figures measure(int entries) throws IOException {
    try (var folder = TrialFolder.create();
        var node = Node.open(folder.path())) {
      return new LedgerTrial(node).run(entries, folder.path().resolve("bundle.zip"));
    }
  }

  private Figures run(int entries, Path file) throws IOException {
    var bare = new ArrayList<Double>();
    var queued = new ArrayList<Double>();
    for (int round = 0; round < ROUNDS; round++) {
      trigger("disable");
      bare.add(seconds(() -> append(entries, true)));
      trigger("enable");
      queued.add(seconds(() -> append(entries, true)));
    }
    append(entries, false);
    var logged = seconds(() -> node.door(Ledger.class).catchUp());
    var started = System.nanoTime();
    try (var out = Files.newOutputStream(file)) {
      var all = new Part("trial", node.door(Audiences.class).node(mission));
      node.door(BundleWriter.class).write(out, List.of(all), true);
    }
    var bundled = (System.nanoTime() - started) / NANOS;
    started = System.nanoTime();
    try (var bundle = Bundle.open(file)) {
      var report =
          new Examination(bundle, bundle.keys(), Duration.ofHours(1)).examine(List.of(), List.of());
      var verified = (System.nanoTime() - started) / NANOS;
      boolean sound = report.isSound() && report.counts().opened() >= entries;
      return new Figures(
          median(bare), median(queued), logged, bundled, Files.size(file) / MEGA, verified, sound);
    }
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }

  private static double seconds(Runnable work) {
    var started = System.nanoTime();
    work.run();
    return (System.nanoTime() - started) / NANOS;
  }

  private void trigger(String how) {
    JdbcClient.create(node.door(DatabaseAddress.class).asOwner())
        .sql("alter table history.revision %s trigger queue_for_ledger".formatted(how))
        .update();
  }

  private void append(int entries, boolean takeBack) {
    Scope.run(
        node.door(Audiences.class).node(mission),
        () ->
            node.door(TransactionOperations.class)
                .executeWithoutResult(
                    status -> {
                      var act =
                          Act.ofBatch(
                              mission, UUID.randomUUID(), "operator", "trial", Instant.now());
                      for (int from = 0; from < entries; from += AT_ONCE) {
                        var some = changes(from, Math.min(entries, from + AT_ONCE));
                        node.door(History.class).prepareFirst(act, some).run();
                      }
                      if (takeBack) {
                        status.setRollbackOnly();
                      }
                    }));
  }

  private List<Change> changes(int from, int to) {
    var changes = new ArrayList<Change>();
    for (int row = from; row < to; row++) {
      var record = new RecordRef(mission, "trial", node.door(Ids.class).next());
      var said =
          Map.of(
              "organisation",
              "Partner " + row % 40,
              "activity",
              "Rehabilitation of a borehole and training of its committee",
              "place",
              "XE01" + row % 90,
              "reached",
              row,
              "start",
              "2026-02-01",
              "end",
              "2026-04-30");
      var source = Optional.of("report.csv, row " + row);
      changes.add(
          new Change(record, Optional.of(Payload.of(said)), mission.itself(), label, source));
    }
    return changes;
  }
}
