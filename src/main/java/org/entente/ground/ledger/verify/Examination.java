package org.entente.ground.ledger.verify;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Tile;
import org.entente.ground.ledger.log.Tree;
import org.entente.ground.ledger.log.leaves.Entry;
import org.entente.ground.ledger.log.leaves.Fault;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.ledger.log.notes.NoteKey;
import org.entente.ground.ledger.log.notes.Signed;
import org.entente.ground.ledger.verify.Report.Counts;

/**
 * Holds a bundle against itself, against keys that are trusted, and against what was kept of the
 * same log before. Memory holds a tile and an entry, and one bit for each entry.
 */
public final class Examination {

  private final Bundle bundle;
  private final List<NoteKey> keys;
  private final Duration lateness;
  private final Checkpoint head;
  private final Findings findings = new Findings();
  private final NavigableMap<Long, Instant> signedAt = new TreeMap<>();
  private final BitSet seen = new BitSet();
  private long opened;
  private long erased;
  private long checkpoints;
  private Optional<Map.Entry<Tile, byte[]>> row = Optional.empty();

  /**
   * Prepares to examine a bundle.
   *
   * @param keys of the log and of witnesses; those of the log bear its origin as their name
   * @param lateness how long before a checkpoint that does not know it an entry may say to be
   */
  public Examination(Bundle bundle, List<NoteKey> keys, Duration lateness) throws IOException {
    this.bundle = bundle;
    this.keys = keys;
    this.lateness = lateness;
    this.head = Checkpoint.read(bundle.head().text());
  }

  /** Examines all, with older checkpoints and bundles of the same log that somebody kept. */
  public Report examine(List<Note> kept, List<Bundle> keptBundles) throws IOException {
    var signed = checkSignature(bundle.head());
    var earlier = new ArrayList<>(bundle.earlier());
    earlier.addAll(kept);
    for (var older : keptBundles) {
      earlier.add(older.head());
      compareLeaves(older);
    }
    earlier.forEach(this::checkEarlier);
    checkLevels();
    checkTree(head);
    bundle.forEachEntry(this::check);
    findMissing();
    return new Report(head, signed, new Counts(opened, erased, checkpoints), findings.narrowed());
  }

  private List<Signed> checkSignature(Note note) {
    checkpoints++;
    var checkpoint = Checkpoint.read(note.text());
    var signed = note.signedBy(keys);
    boolean byLog =
        checkpoint.origin().equals(head.origin())
            && signed.stream().anyMatch(it -> it.by().name().equals(head.origin()));
    if (!byLog) {
      findings.add(
          Finding.ofCheckpoint(
              "the checkpoint of size %d is not signed by the log's key"
                  .formatted(checkpoint.size())));
    }
    signed.stream()
        .flatMap(it -> it.at().stream())
        .min(Instant::compareTo)
        .ifPresent(at -> signedAt.put(checkpoint.size(), at));
    return signed;
  }

  private void checkEarlier(Note note) {
    checkSignature(note);
    var checkpoint = Checkpoint.read(note.text());
    if (checkpoint.size() > head.size()) {
      findings.add(
          Finding.between(
              head.size(),
              checkpoint.size() - 1,
              "removed: the checkpoint of size %d knew of it".formatted(checkpoint.size())));
    } else {
      checkTree(checkpoint);
    }
  }

  private void checkTree(Checkpoint checkpoint) {
    if (!rootIs(checkpoint)) {
      var what = "changed or removed since the checkpoint of size %d".formatted(checkpoint.size());
      findings.add(Finding.between(0, Math.max(0, checkpoint.size() - 1), what));
    }
  }

  private boolean rootIs(Checkpoint checkpoint) {
    try {
      return new Tree(bundle, checkpoint.size()).root().equals(checkpoint.root());
    } catch (Malformed missing) {
      return false;
    }
  }

  /** Names the first leaf that is another than in an older bundle of the same log. */
  private void compareLeaves(Bundle older) {
    long common = Math.min(head.size(), older.size());
    for (long from = 0; from < common; from += Tile.FULL) {
      var tile = Tile.holding(0, from, common);
      var was = older.read(tile);
      var is = bundle.read(tile);
      for (int at = 0; at < tile.width(); at++) {
        if (!Hash.at(was, at).equals(Hash.at(is, at))) {
          findings.add(Finding.at(from + at, "another entry than in the older bundle"));
        }
      }
    }
  }

  /** Whether each hash of a level is that of the full tile below it. */
  private void checkLevels() {
    for (int level = 0; Tile.hashesAt(level + 1, head.size()) > 0; level++) {
      for (long number = 0; number < Tile.hashesAt(level + 1, head.size()); number++) {
        if (!fits(level, number)) {
          int bits = 8 * (level + 1);
          findings.add(
              Finding.between(number << bits, ((number + 1) << bits) - 1, Fault.TREE.words()));
        }
      }
    }
  }

  private boolean fits(int level, long number) {
    try {
      var below = bundle.read(new Tile(level, number, Tile.FULL));
      return Tree.root(below, 0, Tile.FULL).equals(hash(level + 1, number));
    } catch (Malformed missing) {
      return false;
    }
  }

  private void check(Entry entry) {
    long index = entry.index();
    if (index >= head.size()) {
      return;
    }
    seen.set(Math.toIntExact(index));
    entry.opening().ifPresentOrElse(_ -> opened++, () -> erased++);
    fault(entry).ifPresent(fault -> findings.add(Finding.at(index, fault.words())));
  }

  private Optional<Fault> fault(Entry entry) {
    try {
      return entry
          .fault(hash(0, entry.index()))
          .or(() -> isLate(entry) ? Optional.of(Fault.LATE) : Optional.empty());
    } catch (Malformed missing) {
      return Optional.of(Fault.TREE);
    }
  }

  private boolean isLate(Entry entry) {
    var before = signedAt.floorEntry(entry.index());
    return before != null && entry.leaf().time().isBefore(before.getValue().minus(lateness));
  }

  private void findMissing() {
    if (bundle.isWhole()) {
      for (int at = seen.nextClearBit(0); at < head.size(); at = seen.nextClearBit(at + 1)) {
        findings.add(Finding.at(at, Fault.REMOVED.words()));
      }
    }
  }

  /** One hash; the tile that was read last is kept, because entries come in order. */
  private Hash hash(int level, long place) {
    var tile = Tile.holding(level, place, head.size());
    var there = row.filter(it -> it.getKey().equals(tile));
    var hashes = there.orElseGet(() -> Map.entry(tile, bundle.read(tile)));
    row = Optional.of(hashes);
    return Hash.at(hashes.getValue(), (int) (place % Tile.FULL));
  }
}
