package org.entente.ground.ledger;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.ground.ledger.CheckpointStore.Stored;
import org.entente.ground.ledger.LedgerKeys.Signers;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Tree;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.problem.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs the head of the log when it has grown: at most once a second, never one that is not
 * consistent with the one before, and never with a key that nobody has seen while another was lost.
 */
@Component
class Heads {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final CheckpointStore store;
  private final TileStore tiles;
  private final LedgerKeys keys;
  private final InstantSource clock;

  Heads(CheckpointStore store, TileStore tiles, LedgerKeys keys, InstantSource clock) {
    this.store = store;
    this.tiles = tiles;
    this.keys = keys;
    this.clock = clock;
  }

  /** Signs the log as it stands, unless that is signed, or something was within a second. */
  @Transactional
  public void sign() {
    var now = clock.instant();
    var newest = store.findNewest();
    if (newest.filter(it -> now.isBefore(it.signedAt().plus(BETWEEN))).isEmpty()) {
      signNow();
    }
  }

  /** The same without waiting: for a command that ends, and wants all of the log signed. */
  @Transactional
  public void signNow() {
    tiles.lock();
    var newest = store.findNewest();
    long size = tiles.size();
    if (size > newest.map(Stored::size).orElse(0L)) {
      newest.ifPresent(this::checkGrownFrom);
      var signers = signers();
      var at = clock.instant();
      signers.vkeys().forEach(vkey -> store.addKey(vkey, at));
      var text = Checkpoint.of(signers.origin(), new Tree(tiles, size)).text();
      var lines = signers.asLog().stream().map(signer -> signer.sign(text, at)).toList();
      store.add(size, new Note(text, lines), at);
    } else {
      newest.filter(it -> it.size() > size).ifPresent(this::checkGrownFrom);
    }
  }

  /** The newest checkpoint, with what witnesses have signed of it so far. */
  @Transactional(readOnly = true)
  public Optional<Note> findNewest() {
    return store.findNewest().map(this::withWitnesses);
  }

  /** Checkpoints spread over the whole log, the newest last. */
  @Transactional(readOnly = true)
  public List<Note> listSpread(int most) {
    return store.listSpread(most).stream().map(this::withWitnesses).toList();
  }

  /** The public keys of this log and of this node as a witness. */
  @Transactional(readOnly = true)
  public List<String> listKeys() {
    return signers().vkeys();
  }

  private Note withWitnesses(Stored stored) {
    return stored.note().with(store.listCosignatures(stored.size()));
  }

  private Signers signers() {
    var signers = keys.signers();
    var known = store.listKeys();
    if (!known.isEmpty() && signers.vkeys().stream().noneMatch(known::contains)) {
      throw new Refused(new LedgerProblem.LedgerKeyLost(keys.folder().toString()));
    }
    return signers;
  }

  private void checkGrownFrom(Stored before) {
    var signed = Checkpoint.read(before.note().text());
    if (!rootIs(signed)) {
      throw new Refused(new LedgerProblem.LedgerChanged(signed.size()));
    }
  }

  private boolean rootIs(Checkpoint signed) {
    try {
      return new Tree(tiles, signed.size()).root().equals(signed.root());
    } catch (Malformed missing) {
      return false;
    }
  }
}
