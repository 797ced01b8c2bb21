package org.entente.mechanisms.intake.undoing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.entente.ground.history.Act;
import org.entente.ground.history.Undo;
import org.entente.ground.history.Undone;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes published imports back, as a batch of its own that can be seen in history. For 30 days
 * without further ado; afterwards only if that was confirmed, for by then others built on it.
 */
@Component
public class Undoing {

  private static final Duration AT_ONCE = Duration.ofDays(30);

  private final UndoStore store;
  private final Undo undo;
  private final Audiences audiences;
  private final TransactionOperations transactions;
  private final Ids ids;
  private final InstantSource clock;

  Undoing(
      UndoStore store,
      Undo undo,
      Audiences audiences,
      TransactionOperations transactions,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.undo = undo;
    this.audiences = audiences;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Until when one click is enough; absent for what was never published. */
  public Optional<Instant> until(Import published) {
    return published.course().publishedAt().map(at -> at.plus(AT_ONCE));
  }

  /** Whether that time is over. */
  public boolean late(Import published) {
    return until(published).filter(until -> until.isBefore(clock.instant())).isPresent();
  }

  /** Finds out what taking it back would do, by doing it and rolling it back. */
  public Undone foresee(Import published, String actor) {
    return asNode(
        published,
        (node, transaction) -> {
          transaction.setRollbackOnly();
          return undo(published, actor, node);
        });
  }

  /** Takes it back; see {@link Undo} for what returns and what stays. */
  public Undone undo(Import published, String actor, boolean confirmed) {
    if (!confirmed && late(published)) {
      var until = until(published).map(Instant::toString).orElse("");
      throw new Refused(new ImportProblem.LateUndo(published.given().fileName(), until));
    }
    return asNode(published, (node, _) -> undo(published, actor, node));
  }

  private Undone undo(Import published, String actor, Audience node) {
    var now = clock.instant();
    if (!store.takeBack(published.id(), now)) {
      throw new Refused(new ImportProblem.NotPublished(published.given().fileName()));
    }
    var act = Act.ofBatch(published.mission(), ids.next(), actor, "undo", now);
    return undo.undo(published.id().value(), act, node);
  }

  private <T> T asNode(Import about, BiFunction<Audience, TransactionStatus, T> work) {
    var node = audiences.node(about.mission());
    return Scope.of(node, () -> transactions.execute(transaction -> work.apply(node, transaction)));
  }
}
