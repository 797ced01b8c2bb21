package org.entente.mechanisms.review.judging;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.ground.accounts.Role;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.ReviewProblem;
import org.entente.mechanisms.review.judging.Judgement.Evidence;
import org.entente.mechanisms.review.judging.Judgement.Judge;
import org.entente.mechanisms.review.judging.Judgement.Said;
import org.entente.mechanisms.review.judging.Judgement.State;
import org.entente.mechanisms.review.judging.Judgement.Subject;
import org.entente.mechanisms.review.queue.Card;
import org.entente.mechanisms.review.queue.Queue;
import org.entente.mechanisms.review.queue.Registers;
import org.entente.mechanisms.review.queue.Registers.Both;
import org.entente.mechanisms.review.queue.Reviewer;
import org.entente.mechanisms.review.queue.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Judging, agreeing and taking back. Whether a person may is asked as that person; what follows is
 * done as the node, because a record may hang together with more than the person may know, in one
 * transaction with the register's own deed.
 */
@Component
public class Judging {

  private final Queue queue;
  private final Registers registers;
  private final Judgements judgements;
  private final History history;
  private final Labels labels;
  private final Audiences audiences;
  private final TransactionOperations transactions;
  private final Ids ids;
  private final InstantSource clock;

  Judging(
      Queue queue,
      Registers registers,
      Judgements judgements,
      History history,
      Labels labels,
      Audiences audiences,
      TransactionOperations transactions,
      Ids ids,
      InstantSource clock) {
    this.queue = queue;
    this.registers = registers;
    this.judgements = judgements;
    this.history = history;
    this.labels = labels;
    this.audiences = audiences;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** What a person says of a card: a relation, or (absent) that they are unsure. */
  public record Decision(Optional<Relation> relation, String comment, Card.Seen seen) {

    public Decision {
      comment = comment.strip();
    }
  }

  /** States what a person says, or has it wait for a second person. */
  public Judgement judge(Waiting.Id id, Decision decision, Reviewer reviewer) {
    queue.get(id, reviewer);
    return asNode(reviewer, node -> judged(id, decision, reviewer, node));
  }

  private Judgement judged(Waiting.Id id, Decision decision, Reviewer reviewer, Audience node) {
    var waiting = free(queue.lock(id, node), reviewer);
    var newest = asSeen(waiting.type(), waiting.pair(), decision.seen(), node);
    var said = said(waiting, decision, reviewer, node);
    int label = labels.join(newest.left().label(), newest.right().label());
    var judgement = new Judgement(id, said, reviewer.audience().party(), label);
    write(judgement, reviewer);
    return judgement;
  }

  /** The pair, unless somebody judged it or has it before them. */
  private Waiting free(Waiting waiting, Reviewer reviewer) {
    if (!waiting.open()) {
      throw new Refused(new ReviewProblem.PairJudged());
    }
    var now = clock.instant();
    waiting
        .claimedByOther(reviewer.name(), now)
        .map(claim -> Duration.between(now, claim.until()).toMinutes() + 1)
        .ifPresent(
            minutes -> {
              throw new Refused(new ReviewProblem.PairClaimed(minutes));
            });
    return waiting;
  }

  /** The newest revisions of both records, unless one is not any more what the person saw. */
  private Both<Revision> asSeen(String type, Pair pair, Card.Seen seen, Audience node) {
    return registers
        .newest(type, pair, node)
        .filter(now -> seen(now).equals(seen))
        .orElseThrow(() -> new Refused(new ReviewProblem.PairChanged()));
  }

  private static Card.Seen seen(Both<Revision> now) {
    return new Card.Seen(now.left().number(), now.right().number());
  }

  private Said said(Waiting waiting, Decision decision, Reviewer reviewer, Audience node) {
    var role = reviewer.coordinates() ? Role.COORDINATE : Role.REPORT;
    var proposal = waiting.proposal();
    return new Said(
        new Subject(waiting.type(), waiting.pair()),
        decision.relation().map(it -> state(waiting, it, node)).orElse(State.UNSURE),
        decision.relation(),
        decision.comment(),
        new Judge(reviewer.name(), role.word(), clock.instant()),
        Optional.empty(),
        new Evidence(
            proposal.relation(), proposal.posterior(), proposal.reasons(), decision.seen()),
        Optional.of(unsure(waiting.id(), decision, reviewer, node)));
  }

  /** Who could not tell so far, and this person if so. */
  private List<String> unsure(Waiting.Id id, Decision decision, Reviewer reviewer, Audience node) {
    var before = judgements.find(id, node).map(it -> it.said().unsure()).orElse(List.of());
    var now = decision.relation().isEmpty() ? Stream.of(reviewer.name()) : Stream.<String>empty();
    return Stream.concat(before.stream(), now).distinct().toList();
  }

  private State state(Waiting waiting, Relation relation, Audience node) {
    var register = registers.get(waiting.type());
    if (!register.relations().contains(relation)) {
      throw new Refused(new ReviewProblem.RelationNotOffered(relation.word()));
    }
    boolean second = register.needsSecond(waiting.pair(), relation, node);
    return second ? State.SECOND : State.STATED;
  }

  /** A second person agrees to what waits for one, as it was shown, or refuses it. */
  public Judgement second(Waiting.Id id, boolean agrees, Card.Seen seen, Reviewer reviewer) {
    known(id, reviewer);
    return asNode(reviewer, node -> seconded(id, agrees, seen, reviewer, node));
  }

  private Judgement seconded(
      Waiting.Id id, boolean agrees, Card.Seen seen, Reviewer reviewer, Audience node) {
    queue.lock(id, node);
    var first =
        judgements
            .find(id, node)
            .filter(it -> it.state() == State.SECOND)
            .orElseThrow(() -> new Refused(new ReviewProblem.PairJudged()));
    if (first.said().judge().name().equals(reviewer.name())) {
      throw new Refused(new ReviewProblem.SecondPersonNeeded());
    }
    var newest = asSeen(first.type(), first.pair(), seen, node);
    var said = first.said().seconded(agrees ? State.STATED : State.REFUSED, reviewer.name());
    int label = labels.join(newest.left().label(), newest.right().label());
    var now = new Judgement(id, said, first.owner(), label);
    write(now, reviewer);
    return now;
  }

  /**
   * Takes judgements back, those first that were given last: one's own, or anybody's for who
   * coordinates. The newest of their pairs is laid before the person again.
   */
  public List<Judgement> takeBack(List<Judgement> given, Reviewer reviewer) {
    var mine = given.stream().filter(each -> may(each, reviewer)).toList();
    if (mine.isEmpty()) {
      throw new Refused(new ReviewProblem.NothingToUndo());
    }
    return asNode(
        reviewer,
        node -> {
          var back = mine.stream().map(each -> takenBack(each, reviewer, node)).toList();
          queue.keepFor(reviewer.name(), back.getFirst().id());
          return back;
        });
  }

  private static boolean may(Judgement given, Reviewer reviewer) {
    return reviewer.coordinates() || given.said().judge().name().equals(reviewer.name());
  }

  private Judgement takenBack(Judgement given, Reviewer reviewer, Audience node) {
    queue.lockIfThere(given.id(), node);
    var now =
        judgements
            .find(given.id(), node)
            .filter(it -> it.state().holds())
            .orElseThrow(() -> new Refused(new ReviewProblem.NothingToUndo()));
    var act = act("taken back", reviewer);
    if (now.state() == State.STATED) {
      now.said()
          .relation()
          .ifPresent(relation -> registers.get(now.type()).takeBack(now.pair(), relation, act));
    }
    var back = now.saying(now.said().takenBack());
    keep(back, act);
    return back;
  }

  /** The judgement of a pair that this person may know. */
  public Judgement known(Waiting.Id id, Reviewer reviewer) {
    return judgements
        .find(id, reviewer.audience())
        .filter(it -> registers.newest(it.type(), it.pair(), reviewer.audience()).isPresent())
        .orElseThrow(() -> new Refused(new ReviewProblem.NoSuchPair(id.brief())));
  }

  private void write(Judgement judgement, Reviewer reviewer) {
    var act = act(judgement.verdict(), reviewer);
    if (judgement.state() == State.STATED) {
      judgement
          .said()
          .relation()
          .ifPresent(it -> registers.get(judgement.type()).state(judgement.pair(), it, act));
    }
    keep(judgement, act);
  }

  private void keep(Judgement judgement, Act act) {
    judgements.keep(act.mission(), judgement);
    var change =
        new Change(
            judgement.in(act.mission()),
            Optional.of(Payload.of(judgement.said())),
            judgement.owner(),
            judgement.label(),
            Optional.empty());
    history.append(act, List.of(change));
  }

  private Act act(String verdict, Reviewer reviewer) {
    var mission = reviewer.audience().mission();
    return Act.ofBatch(mission, ids.next(), reviewer.name(), "review: " + verdict, clock.instant());
  }

  /** What is done as the node. */
  private interface Deed<T> {
    T by(Audience node);
  }

  private <T> T asNode(Reviewer reviewer, Deed<T> deed) {
    var node = audiences.node(reviewer.audience().mission());
    Supplier<T> inOne = () -> transactions.execute(_ -> deed.by(node));
    return Scope.of(node, inOne::get);
  }
}
