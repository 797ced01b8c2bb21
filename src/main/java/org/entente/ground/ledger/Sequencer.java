package org.entente.ground.ledger;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.database.CopyRows;
import org.entente.ground.history.History;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.ledger.EntryStore.Place;
import org.entente.ground.ledger.log.Growth;
import org.entente.ground.ledger.log.leaves.Content;
import org.entente.ground.ledger.log.leaves.Leaf;
import org.entente.ground.ledger.log.leaves.Opening;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Gives revisions that wait their place in the log, some at a time, each time in a transaction of
 * its own under one lock: a crash takes back at most what was being logged, and that waits again.
 */
@Component
class Sequencer {

  /** Statements, and revisions with their content, that are held at once. */
  private static final int STATEMENTS_AT_ONCE = 200;

  private static final int REVISIONS_AT_ONCE = 2_000;
  private static final int CONTENTS_AT_ONCE = 250;

  private final EntryStore entries;
  private final TileStore tiles;
  private final History history;
  private final Labels labels;
  private final Audiences audiences;
  private final TransactionOperations transactions;
  private final SecureRandom random = new SecureRandom();

  Sequencer(
      EntryStore entries,
      TileStore tiles,
      History history,
      Labels labels,
      Audiences audiences,
      TransactionOperations transactions) {
    this.entries = entries;
    this.tiles = tiles;
    this.history = history;
    this.labels = labels;
    this.audiences = audiences;
    this.transactions = transactions;
  }

  /** Logs all that waits now; answers with how many revisions that were. */
  long run() {
    long newest = entries.newestWaiting();
    long logged = 0;
    for (var mission : newest == 0 ? List.<MissionId>of() : entries.listWaitingMissions()) {
      logged += run(mission, newest);
    }
    return logged;
  }

  private long run(MissionId mission, long newest) {
    long all = 0;
    int some;
    do {
      var node = audiences.node(mission);
      some =
          Scope.of(
              node,
              () -> Optional.ofNullable(transactions.execute(_ -> some(node, newest))).orElse(0));
      all += some;
    } while (some > 0);
    return all;
  }

  /** Logs the oldest that wait; whoever else logged them meanwhile has taken them away. */
  private int some(Audience node, long newest) {
    tiles.lock();
    var batch = new Batch(new Growth(tiles, tiles.size()), EntryStore.rows(), new HashMap<>());
    var done = new ArrayList<Long>();
    for (var waiting : entries.listWaiting(node.mission(), newest, STATEMENTS_AT_ONCE)) {
      if (batch.rows.rows() < REVISIONS_AT_ONCE) {
        log(waiting, node, batch);
        done.add(waiting.id());
      }
    }
    if (!done.isEmpty()) {
      entries.append(node.mission(), batch.rows);
      tiles.write(batch.growth.tiles());
      entries.removeWaiting(done);
    }
    return batch.rows.rows();
  }

  /** What is being logged in one transaction, and where in the log each revision of it stands. */
  private record Batch(Growth growth, CopyRows rows, Map<Place, Long> indices) {}

  private void log(Waiting waiting, Audience node, Batch batch) {
    batch.indices.putAll(entries.indices(waiting.type(), waiting.predecessors()));
    for (int from = 0; from < waiting.revisions(); from += CONTENTS_AT_ONCE) {
      var slice = waiting.slice(from, Math.min(waiting.revisions(), from + CONTENTS_AT_ONCE));
      var revisions = history.listExactly(slice.type(), slice.records(), slice.numbers(), node);
      if (revisions.size() < slice.revisions()) {
        throw new IllegalStateException(
            "%d of %d revisions that wait for the ledger cannot be read"
                .formatted(slice.revisions() - revisions.size(), slice.revisions()));
      }
      var contents = Contents.of(revisions, labels);
      revisions.forEach(revision -> log(revision, contents.of(revision), batch));
    }
  }

  private void log(Revision revision, Content content, Batch batch) {
    var salt = new byte[Opening.SALT_BYTES];
    random.nextBytes(salt);
    var record = revision.record();
    var before = new Place(record.type(), record.id(), revision.number() - 1);
    var leaf =
        new Leaf(
            record.type(),
            revision.owner().value(),
            revision.recordedAt(),
            Optional.ofNullable(batch.indices.get(before)),
            Opening.commitment(salt, content));
    long index = batch.growth.add(leaf.hash());
    var place = new Place(record.type(), record.id(), revision.number());
    batch.indices.put(place, index);
    EntryStore.add(batch.rows, new Logged(index, revision.label(), place, leaf), salt);
  }
}
