package org.entente.mechanisms.review.queue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.ReviewProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pairs that wait for a person, the one of which an answer is expected to bring most first, of
 * one's own organisation's records before all others. Whoever is shown a pair has it for ten
 * minutes, in which nobody else is shown it.
 */
@Component
public class Queue {

  /** How long a pair is kept for whoever looks at it. */
  public static final Duration CLAIM = Duration.ofMinutes(10);

  /** So many pairs are passed over whose records the person may not know any more. */
  private static final int MOST_PASSED = 20;

  private final WaitingStore store;
  private final Registers registers;
  private final InstantSource clock;

  Queue(WaitingStore store, Registers registers, InstantSource clock) {
    this.store = store;
    this.registers = registers;
    this.clock = clock;
  }

  /** How many pairs of a type wait for which a relation was proposed. */
  public record Count(String type, Relation relation, long pairs) {}

  /** Claims the next pair; empty when nothing waits for this person. */
  @Transactional
  public Optional<Card> claimNext(Reviewer reviewer, Locale language) {
    var passed = new ArrayList<UUID>();
    while (passed.size() < MOST_PASSED) {
      var next = claim(reviewer, passed);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      var card = next.flatMap(it -> registers.card(it, reviewer.audience(), language));
      if (card.isPresent()) {
        return card;
      }
      store.setOpen(List.of(next.get().id().value()), true);
      passed.add(next.get().id().value());
    }
    return Optional.empty();
  }

  private Optional<Waiting> claim(Reviewer reviewer, List<UUID> passed) {
    var now = clock.instant();
    var until = now.plus(CLAIM);
    return store
        .claimNext(reviewer, true, passed, now, until)
        .or(() -> store.claimNext(reviewer, false, passed, now, until));
  }

  /** One pair, claimed when it waits and nobody else has; refused when the reader may not know. */
  @Transactional
  public Card open(Waiting.Id id, Reviewer reviewer, Locale language) {
    var now = clock.instant();
    var waiting = get(id, reviewer);
    if (waiting.open() && waiting.claimedByOther(reviewer.name(), now).isEmpty()) {
      store.claim(id, reviewer.name(), now.plus(CLAIM));
    }
    return registers.card(waiting, reviewer.audience(), language).orElseThrow(() -> absent(id));
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

  /** How many wait for this person. */
  @Transactional(readOnly = true)
  public long count(Reviewer reviewer) {
    return store.countOpen(reviewer);
  }

  /** What this person has claimed and not judged. */
  @Transactional(readOnly = true)
  public List<Waiting> claimed(Reviewer reviewer) {
    return store.listClaimed(reviewer, clock.instant());
  }

  /** One pair, kept from others until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Waiting lock(Waiting.Id id, Audience node) {
    return store.lock(id, node).orElseThrow(() -> absent(id));
  }

  /** These wait no longer for a first person. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void close(Collection<UUID> pairs) {
    store.setOpen(pairs, false);
  }

  /** These wait for a first person again. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopen(Collection<UUID> pairs) {
    store.setOpen(pairs, true);
  }

  /** The pair is laid before this person next. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keepFor(String person, Waiting.Id id) {
    store.claim(id, person, clock.instant().plus(CLAIM));
  }

  /** As if nothing had been judged, before a rebuild. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reopenAll(MissionId mission) {
    store.openAll(mission);
  }
}
