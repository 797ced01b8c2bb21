package org.entente.mechanisms.intake;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.ground.history.Act;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import.State;
import org.entente.mechanisms.intake.originals.Originals;
import org.entente.mechanisms.intake.preview.Difference;
import org.entente.mechanisms.intake.preview.Previews;
import org.entente.mechanisms.intake.preview.WalkListener;
import org.entente.mechanisms.intake.profiles.Profiles;
import org.entente.mechanisms.intake.profiles.Profiling;
import org.entente.mechanisms.intake.publication.Publication;
import org.entente.mechanisms.intake.sources.Arrivals;
import org.entente.mechanisms.intake.sources.SourceTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The long work with a file, done as the partner whose report it is: looking what publishing would
 * do, and publishing.
 */
@Component
class ImportWork {

  private final ImportStore store;
  private final Originals originals;
  private final Publication publication;
  private final SourceTerms terms;
  private final Profiling profiling;
  private final Profiles profiles;
  private final Previews previews;
  private final Arrivals arrivals;
  private final Audiences audiences;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  ImportWork(
      ImportStore store,
      Originals originals,
      Publication publication,
      SourceTerms terms,
      Profiling profiling,
      Profiles profiles,
      Previews previews,
      Arrivals arrivals,
      Audiences audiences,
      TransactionOperations transactions,
      InstantSource clock) {
    this.store = store;
    this.originals = originals;
    this.publication = publication;
    this.terms = terms;
    this.profiling = profiling;
    this.profiles = profiles;
    this.previews = previews;
    this.arrivals = arrivals;
    this.audiences = audiences;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Finds out what publishing would do. A file that cannot be taken is listed as refused, and the
   * refusal thrown.
   */
  Receipt preview(Import given, Progress progress) {
    var walked = orRefused(given, () -> walkAndRollBack(prepared(given), progress));
    asOwner(given, _ -> keep(given, walked));
    return walked.outcome().receipt();
  }

  /** Lists the import as refused when its file is, and throws on. */
  private <T> T orRefused(Import given, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refused refused) {
      if (refused.problem() instanceof IntakeProblem why) {
        asOwner(given, _ -> refuse(given, why));
      }
      throw refused;
    }
  }

  private boolean refuse(Import given, IntakeProblem why) {
    store.keepRefusal(given.id(), new Because(why.code(), why.facts()));
    return move(given, State.REFUSED, State.GIVEN, State.PREVIEWED);
  }

  /** The transaction that is rolled back is the outermost: it has nobody to surprise. */
  private Walked walkAndRollBack(Import given, Progress progress) {
    return asOwner(
        given,
        (owner, transaction) -> {
          transaction.setRollbackOnly();
          return walk(given, owner, (order, rows) -> publication.preview(order, rows, progress));
        });
  }

  /** Unless somebody published it meanwhile, with a receipt of its own. */
  private boolean keep(Import given, Walked walked) {
    boolean unpublished = move(given, State.PREVIEWED, State.GIVEN, State.PREVIEWED, State.REFUSED);
    if (unpublished) {
      store.keep(given.id(), walked.outcome().receipt(), Optional.empty());
      previews.keep(given, walked.difference());
      originals.relabel(given.id(), terms.labelOfOriginal(given, walked.outcome().receipt()));
    }
    return unpublished;
  }

  /** Publishes in one transaction, exactly once; refused when it is not there to be published. */
  Receipt publish(Import given, Progress progress) {
    return orRefused(
        given,
        () -> {
          var ready = prepared(given);
          return asOwner(ready, owner -> publish(ready, owner, progress));
        });
  }

  /** The import as it stands, after the profile of its source decided what nobody has yet. */
  private Import prepared(Import given) {
    return asOwner(
        given,
        owner -> {
          var now = store.find(given.id(), owner).orElseThrow();
          if (profiling.mayServe(now, owner)) {
            originals
                .with(now.id(), owner, file -> profiling.answer(now, file, owner))
                .ifPresent(decided -> store.keepInstructions(now.id(), decided));
          }
          return store.find(given.id(), owner).orElseThrow();
        });
  }

  private Receipt publish(Import given, Audience owner, Progress progress) {
    if (!move(given, State.PUBLISHED, State.GIVEN, State.PREVIEWED)) {
      throw new Refused(new ImportProblem.NotReady(given.given().fileName()));
    }
    given.coarserLabel().ifPresent(_ -> arrivals.add(given));
    var walked = walk(given, owner, (order, rows) -> publication.publish(order, rows, progress));
    var outcome = walked.outcome();
    store.keep(given.id(), outcome.receipt(), Optional.of(outcome.fingerprint()));
    originals.relabel(given.id(), terms.labelOfOriginal(given, outcome.receipt()));
    terms.learn(given, owner);
    store.keepContinued(given.id(), outcome.continues());
    profiles.learn(given, outcome.receipt(), outcome.fingerprint(), owner);
    previews.keep(given, walked.difference());
    return outcome.receipt();
  }

  /** A walk that is over: what it found, and as a difference. */
  private record Walked(Publication.Outcome outcome, Difference difference) {}

  private Walked walk(
      Import given,
      Audience owner,
      BiFunction<Publication.Order, WalkListener, Publication.Outcome> way) {
    var act =
        Act.ofBatch(
            given.mission(),
            given.id().value(),
            given.course().givenBy(),
            "import",
            clock.instant());
    var difference = previews.listen(given, owner);
    return originals.with(
        given.id(),
        owner,
        file ->
            new Walked(
                way.apply(
                    new Publication.Order(terms.treated(given, owner), file, act, owner),
                    difference),
                difference));
  }

  /** Moves an import on, if it still stands in one of the given states. */
  boolean move(Import one, State to, State... from) {
    return store.move(one.id(), List.of(from), to, clock.instant());
  }

  <T> T asOwner(Import given, Function<Audience, T> work) {
    return asOwner(given, (owner, _) -> work.apply(owner));
  }

  private <T> T asOwner(Import given, BiFunction<Audience, TransactionStatus, T> work) {
    return asOwner(given.given().partner(), given.mission(), work);
  }

  /** Does something as a partner, in one transaction. */
  <T> T asOwner(
      PartyId partner, MissionId mission, BiFunction<Audience, TransactionStatus, T> work) {
    var owner = audiences.asOwner(partner, mission);
    return Scope.of(
        owner, () -> transactions.execute(transaction -> work.apply(owner, transaction)));
  }
}
