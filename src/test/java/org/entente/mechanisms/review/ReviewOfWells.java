package org.entente.mechanisms.review;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.TestNode;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.review.judging.Examples;
import org.entente.mechanisms.review.judging.Judgement;
import org.entente.mechanisms.review.judging.Judgements;
import org.entente.mechanisms.review.judging.Judging;
import org.entente.mechanisms.review.queue.Card;
import org.entente.mechanisms.review.queue.Queue;
import org.entente.mechanisms.review.queue.Reviewer;
import org.entente.mechanisms.review.wells.Field;
import org.entente.mechanisms.review.wells.Wells;
import org.entente.mechanisms.review.wells.Wells.Well;

/** What tests of reviewing wells share: the field, two organisations, and their people at work. */
abstract class ReviewOfWells {

  static final Locale ENGLISH = Locale.ENGLISH;

  final Field field = new Field(TestNode.mission(Optional.empty()).id(), TestNode::door);
  final PartyId lantern = new PartyId(UUID.randomUUID());
  final PartyId bridge = new PartyId(UUID.randomUUID());
  final Queue queue = TestNode.door(Queue.class);
  final Judging judging = TestNode.door(Judging.class);
  final Judgements judgements = TestNode.door(Judgements.class);

  Pair wells(int depth, PartyId owner, int villages) {
    return pair(
        field.dig(new Well("Well " + depth, villages, depth, 1), owner),
        field.dig(new Well("Wel " + depth, villages, depth, 1), owner));
  }

  UUID dig(String name, int depth, PartyId owner) {
    return field.dig(new Well(name, 5, depth, 1), owner);
  }

  static Pair pair(UUID one, UUID other) {
    return Pair.of(one, other);
  }

  /** By what this person may know by now. */
  Optional<Card> claim(Reviewer reviewer) {
    var now = field.later(reviewer);
    return Scope.of(now.audience(), () -> queue.claimNext(now, ENGLISH));
  }

  Card next(Reviewer reviewer) {
    return claim(reviewer).orElseThrow();
  }

  Judgement judge(Card card, Relation relation, Reviewer reviewer) {
    return said(card, Optional.of(relation), reviewer);
  }

  Judgement said(Card card, Optional<Relation> relation, Reviewer reviewer) {
    var decision = new Judging.Decision(relation, "", card.seen());
    return Scope.of(
        reviewer.audience(), () -> judging.judge(card.waiting().id(), decision, reviewer));
  }

  Judgement second(Judgement said, boolean agrees, Reviewer reviewer) {
    return second(said, agrees, shown(said, reviewer), reviewer);
  }

  /** What was judged first may stand under a label that is new since the second person came. */
  Judgement second(Judgement said, boolean agrees, Card shown, Reviewer reviewer) {
    var now = field.later(reviewer);
    return Scope.of(now.audience(), () -> judging.second(said.id(), agrees, shown.seen(), now));
  }

  Card shown(Judgement said, Reviewer reviewer) {
    return Scope.of(reviewer.audience(), () -> queue.find(said.id(), reviewer, ENGLISH))
        .orElseThrow();
  }

  static Object problem(ThrowingCallable deed) {
    return assertThatExceptionOfType(Refused.class).isThrownBy(deed).actual().problem();
  }

  List<Examples.Example> examples(Reviewer reader) {
    var examples = TestNode.door(Examples.class);
    return Scope.of(reader.audience(), () -> examples.list(reader.audience(), ENGLISH));
  }

  void rename(UUID well, String name) {
    write(well, name, label -> label);
  }

  void write(UUID well, String name, UnaryOperator<Label> labelled) {
    var labels = TestNode.door(Labels.class);
    int label = labels.intern(labelled.apply(Label.of("restricted", lantern)));
    var act = Act.of(field.mission(), "grace", "renamed", field.now());
    Scope.run(
        field.node(),
        () ->
            TestNode.door(Wells.class).write(well, new Well(name, 5, 10, 1), lantern, label, act));
  }

  void withdraw(UUID well) {
    int label = TestNode.door(Labels.class).intern(Label.of("restricted", lantern));
    var act = Act.of(field.mission(), "grace", "withdrawn", field.now());
    Scope.run(field.node(), () -> TestNode.door(Wells.class).withdraw(well, lantern, label, act));
  }
}
