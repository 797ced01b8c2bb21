package org.entente.ground.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Proofs;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Note;
import org.entente.ground.ledger.log.notes.NoteKey;
import org.entente.ground.ledger.log.notes.Submission;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * This node as a witness of others' logs (C2SP tlog-witness): it signs that a log has only grown
 * since it looked last, and keeps what it signed before it answers. It knows the logs whose keys
 * are in its settings, and no others.
 */
@Component
public class Witness {

  private final CheckpointStore store;
  private final LedgerKeys keys;
  private final InstantSource clock;
  private final List<NoteKey> logs;

  Witness(
      CheckpointStore store,
      LedgerKeys keys,
      InstantSource clock,
      @Value("${entente.ledger.witness-for:}") String logs) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
    this.logs =
        Stream.of(logs.split("[,\\s]+")).filter(it -> !it.isEmpty()).map(NoteKey::read).toList();
  }

  /** What became of a submission. */
  public sealed interface Answer {

    /** The lines by which this node says that it knows the log so. */
    record Cosigned(String lines) implements Answer {}

    /** Another size was signed last, which is the one to start from. */
    record OtherSize(long size) implements Answer {}

    record NotReadable(String why) implements Answer {}

    record UnknownLog() implements Answer {}

    record NotSignedByIt() implements Answer {}

    record NotGrownFromIt() implements Answer {}
  }

  /** Looks at a submission as it was sent, and signs its checkpoint if it holds. */
  @Transactional
  public Answer add(String body) {
    try {
      var submission = Submission.read(body);
      return add(submission, Checkpoint.read(submission.checkpoint().text()));
    } catch (Malformed unreadable) {
      return new Answer.NotReadable(String.valueOf(unreadable.getMessage()));
    }
  }

  private Answer add(Submission submission, Checkpoint checkpoint) {
    var its = logs.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
    if (its.isEmpty()) {
      return new Answer.UnknownLog();
    }
    if (submission.checkpoint().signedBy(its).isEmpty()) {
      return new Answer.NotSignedByIt();
    }
    if (submission.oldSize() > checkpoint.size()) {
      return new Answer.NotReadable("the old size is greater than that of the checkpoint");
    }
    return compare(submission, checkpoint);
  }

  /** Under one lock from here on: what is compared with is what is replaced. */
  private Answer compare(Submission submission, Checkpoint checkpoint) {
    store.lockWitnessed();
    var known = store.findWitnessed(checkpoint.origin());
    long size = known.map(Checkpoint::size).orElse(0L);
    boolean rewritten =
        known
            .filter(it -> size == checkpoint.size() && !it.root().equals(checkpoint.root()))
            .isPresent();
    if (submission.oldSize() != size || rewritten) {
      return new Answer.OtherSize(size);
    }
    boolean grown =
        known
            .map(it -> grownFrom(it, checkpoint, submission))
            .orElseGet(() -> submission.proof().isEmpty());
    return grown ? cosign(submission, checkpoint) : new Answer.NotGrownFromIt();
  }

  private static boolean grownFrom(Checkpoint known, Checkpoint now, Submission submission) {
    return known.size() == 0
        ? submission.proof().isEmpty()
        : Proofs.consistent(known.size(), known.root(), now.size(), now.root(), submission.proof());
  }

  private Answer cosign(Submission submission, Checkpoint checkpoint) {
    var now = clock.instant();
    store.keepWitnessed(checkpoint, submission.checkpoint(), now);
    var text = submission.checkpoint().text();
    return new Answer.Cosigned(
        keys.signers().asWitness().stream()
            .map(signer -> signer.sign(text, now))
            .map(Note.Signature::written)
            .collect(Collectors.joining()));
  }
}
