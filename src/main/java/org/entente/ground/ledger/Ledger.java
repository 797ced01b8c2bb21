package org.entente.ground.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.ledger.EntryStore.Place;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Tile;
import org.entente.ground.ledger.log.Tree;
import org.entente.ground.ledger.log.leaves.Entry;
import org.entente.ground.ledger.log.leaves.Opening;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.LogProof;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the ledger. Keys, checkpoints and tiles are for everybody: they hold hashes, counts
 * and times. What a leaf is of opens only to an audience that may read the revision.
 */
@Component
public class Ledger {

  private final Sequencer sequencer;
  private final Heads heads;
  private final TileStore tiles;
  private final EntryStore entries;
  private final History history;
  private final Labels labels;

  Ledger(
      Sequencer sequencer,
      Heads heads,
      TileStore tiles,
      EntryStore entries,
      History history,
      Labels labels) {
    this.sequencer = sequencer;
    this.heads = heads;
    this.tiles = tiles;
    this.entries = entries;
    this.history = history;
    this.labels = labels;
  }

  /**
   * Logs all revisions that wait and signs the log; answers with how many revisions were logged.
   */
  public long catchUp() {
    long logged = sequencer.run();
    heads.signNow();
    return logged;
  }

  /** The newest checkpoint with the signatures of witnesses; empty while nothing is logged. */
  public Optional<Note> findCheckpoint() {
    return heads.findNewest();
  }

  /** The public keys of this node, as {@code name+id+key}. */
  public List<String> listKeys() {
    return heads.listKeys();
  }

  /** The hashes of a tile, if the log has so many. */
  @Transactional(readOnly = true)
  public Optional<byte[]> findTile(Tile tile) {
    try {
      return Optional.of(tiles.read(tile));
    } catch (Malformed notThere) {
      return Optional.empty();
    }
  }

  /**
   * Proves that a revision of a record was logged: the newest that is, or the one of a number.
   * Empty when none is under the newest checkpoint, or none that the audience may read.
   */
  @Transactional(readOnly = true)
  public Optional<LogProof> prove(UUID record, Optional<Integer> number, Audience audience) {
    return heads.findNewest().flatMap(head -> prove(record, number, head, audience));
  }

  private Optional<LogProof> prove(
      UUID record, Optional<Integer> number, Note head, Audience audience) {
    var tree = new Tree(tiles, Checkpoint.read(head.text()).size());
    return entries.listOf(record, audience).stream()
        .filter(logged -> number.map(it -> it == logged.place().number()).orElse(true))
        .filter(logged -> logged.index() < tree.size())
        .findFirst()
        .map(logged -> open(List.of(logged), audience))
        .flatMap(opened -> opened.stream().filter(Ledger::isShown).findFirst())
        .map(
            entry ->
                new LogProof(
                    Optional.of(entry.written()),
                    entry.index(),
                    tree.inclusion(entry.index()),
                    head));
  }

  /** Whether its revision could be read, or its salt was dropped: else it is as if it were not. */
  private static boolean isShown(Entry entry) {
    return entry.opening().flatMap(Opening::content).isPresent();
  }

  /**
   * Entries from one index until before another, opened for an audience as far as it may read their
   * revisions; of other missions and labels there are none.
   */
  @Transactional(readOnly = true)
  public List<Entry> list(long from, long to, Audience audience) {
    return open(entries.list(from, to, audience), audience);
  }

  private List<Entry> open(List<Logged> logged, Audience audience) {
    var salts = entries.salts(logged, audience);
    var revisions = revisions(logged, audience);
    var contents = Contents.of(revisions.values(), labels);
    return logged.stream()
        .map(
            each ->
                new Entry(
                    each.index(),
                    each.leaf(),
                    Optional.ofNullable(salts.get(each.index()))
                        .map(
                            salt ->
                                opening(
                                    salt,
                                    Optional.ofNullable(revisions.get(each.place())),
                                    contents))))
        .toList();
  }

  /** The revisions of these entries, as far as the audience may read them and they are there. */
  private Map<Place, Revision> revisions(List<Logged> entries, Audience audience) {
    var found = new HashMap<Place, Revision>();
    entries.stream()
        .map(Logged::place)
        .collect(groupingBy(Place::type))
        .forEach(
            (type, places) -> {
              var records = places.stream().map(Place::record).toList();
              var numbers = places.stream().map(Place::number).toList();
              for (var revision : history.listExactly(type, records, numbers, audience)) {
                found.put(new Place(type, revision.record().id(), revision.number()), revision);
              }
            });
    return found;
  }

  private static Opening opening(byte[] salt, Optional<Revision> revision, Contents contents) {
    return new Opening(
        salt, revision.map(contents::of), revision.flatMap(Revision::payload).map(Payload::bytes));
  }

  /**
   * Drops the salts of all that was logged of a record: from then on nobody can tell which leaves
   * were about it, nor prove it by trying, and the log still verifies. What history holds of the
   * record is for whoever erases it there. Answers with how many leaves that were.
   */
  @Transactional
  public int erase(RecordRef record, Audience node) {
    return entries.dropSalts(record.type(), record.id(), node);
  }
}
