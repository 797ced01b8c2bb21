package org.entente.mechanisms.review.queue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.ReviewProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The pairs that wait for a person, the one of which an answer is expected to bring most first, of
 * one's own organisation's records before all others. Whoever takes a pair has it for ten minutes,
 * in which nobody else is given it.
 */
@Component
public class Queue {

  /** How long a pair is kept for whoever looks at it. */
  public static final Duration CLAIM = Duration.ofMinutes(10);

  /** So many pairs are passed over whose records the person may not know any more. */
  private static final int MOST_PASSED = 20;

  private final WaitingStore store;
  private final Registers registers;
  private final Renewing renewing;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  Queue(
      WaitingStore store,
      Registers registers,
      Renewing renewing,
      TransactionOperations transactions,
      InstantSource clock) {
    this.store = store;
    this.registers = registers;
    this.renewing = renewing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** How many pairs of a type wait for which a relation was proposed. */
  public record Count(String type, Relation relation, long pairs) {}

  /** Claims the next pair; empty when nothing waits for this person. */
  public Optional<Card> claimNext(Reviewer reviewer, Locale language) {
    var passed = new HashSet<UUID>();
    while (passed.size() < MOST_PASSED) {
      var next = transactions.execute(_ -> claim(reviewer, language, passed));
      if (next.isEmpty()) {
        return Optional.empty();
      }
      var claimed = next.get();
      if (claimed.card().isPresent()) {
        return claimed.card();
      }
      if (!renewing.renew(reviewer.audience().mission(), claimed.pair())) {
        passed.add(claimed.pair().value());
      }
    }
    return Optional.empty();
  }

  /** What was claimed; without a card when its records are not any more what was proposed. */
  private record Claimed(Waiting.Id pair, Optional<Card> card) {}

  private Optional<Claimed> claim(Reviewer reviewer, Locale language, Set<UUID> passed) {
    var now = clock.instant();
    var until = now.plus(CLAIM);
    return store
        .claimNext(reviewer, true, passed, now, until)
        .or(() -> store.claimNext(reviewer, false, passed, now, until))
        .map(it -> new Claimed(it.id(), registers.card(it, reviewer.audience(), language)));
  }

  /** One pair as it stands; empty when the reader may not know both records. */
  @Transactional(readOnly = true)
  public Optional<Card> find(Waiting.Id id, Reviewer reviewer, Locale language) {
    return store
        .find(id, reviewer)
        .flatMap(it -> registers.card(it, reviewer.audience(), language));
  }

  /** One pair; refused when the reader may not know both records. */
  @Transactional(readOnly = true)
  public Waiting get(Waiting.Id id, Reviewer reviewer) {
    return store.find(id, reviewer).orElseThrow(() -> absent(id));
  }

  private static Refused absent(Waiting.Id id) {
    return new Refused(new ReviewProblem.NoSuchPair(id.brief()));
  }

  /** How many wait for this person, by type and proposed relation. */
  @Transactional(readOnly = true)
  public List<Count> counts(Reviewer reviewer) {
    return store.count(reviewer);
  }

  /** How many wait for this person, counted up to a number. */
  @Transactional(readOnly = true)
  public long count(Reviewer reviewer, int most) {
    return store.countOpen(reviewer, most);
  }

  /** What this person has claimed and not judged. */
  @Transactional(readOnly = true)
  public List<Waiting> claimed(Reviewer reviewer) {
    return store.listClaimed(reviewer, clock.instant());
  }

  /** One pair, kept from others until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Waiting lock(Waiting.Id id, Audience node) {
    return lockIfThere(id, node).orElseThrow(() -> absent(id));
  }

  /** The same of a pair that may have left the queue, as what was not proposed again does. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Waiting> lockIfThere(Waiting.Id id, Audience node) {
    return store.lock(id, node);
  }

  /** These wait no longer for a first person. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(Collection<UUID> pairs) {
    store.close(pairs);
  }

  /** These wait for a first person again, and this one does not have them any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(Collection<UUID> pairs, String person) {
    store.open(pairs, person);
  }

  /** The pair is laid before this person next, unless somebody else has it before them. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepFor(String person, Waiting.Id id) {
    var now = clock.instant();
    store.claim(id, person, now, now.plus(CLAIM));
  }

  /** As if nothing had been judged, before a rebuild. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopenAll(MissionId mission) {
    store.openAll(mission);
  }
}
