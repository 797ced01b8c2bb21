package org.entente.mechanisms.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.TestNode;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.History;
import org.entente.ground.history.Rebuild;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.review.judging.Judgement;
import org.entente.mechanisms.review.judging.Judgement.State;
import org.entente.mechanisms.review.queue.Reviewer;
import org.entente.mechanisms.review.wells.Wells.Tie;
import org.entente.mechanisms.review.wells.Wells.Well;
import org.junit.jupiter.api.Test;

/** Pairs of wells, judged by the people of two organisations. */
@StoreTest
class JudgingTest extends ReviewOfWells {

  @Test
  void thePairOnWhichMostHangsComesFirstAfterThoseOfOnesOwn() {
    wells(10, lantern, 5);
    var weighty = wells(11, lantern, 500);
    var own = wells(12, bridge, 1);
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var amina = field.person("amina", field.mission().itself(), Role.READ, Role.COORDINATE);

    assertThat(next(erik).waiting().pair()).isEqualTo(own);
    assertThat(next(amina).waiting().pair()).isEqualTo(weighty);
  }

  @Test
  void aPairThatSomebodyLooksAtIsShownToNobodyElse() {
    wells(10, lantern, 5);
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);

    var card = next(erik);

    assertThat(claim(amina)).isEmpty();
    assertThat(next(erik).waiting().pair()).isEqualTo(card.waiting().pair());
    assertThat(problem(() -> judge(card, Relation.SAME, amina)))
        .isInstanceOf(ReviewProblem.PairClaimed.class);
  }

  @Test
  void lookingAtAPairKeepsItFromNobody() {
    wells(10, lantern, 5);
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    var id = next(erik).waiting().id();
    said(next(erik), Optional.empty(), erik);

    assertThat(Scope.of(erik.audience(), () -> queue.find(id, erik, ENGLISH))).isPresent();

    assertThat(next(amina).waiting().id()).isEqualTo(id);
  }

  @Test
  void pairsOfWithdrawnRecordsLeaveTheQueueToTheNext() {
    var waits = wells(10, lantern, 5);
    var gone = IntStream.range(100, 130).mapToObj(depth -> wells(depth, lantern, 500)).toList();
    field.propose();
    gone.forEach(pair -> withdraw(pair.left()));
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);

    assertThat(next(amina).waiting().pair()).isEqualTo(waits);
    assertThat(Scope.of(amina.audience(), () -> queue.count(amina, 10))).isEqualTo(1);
  }

  @Test
  void aPairWhoseRecordWasHiddenSinceKeepsNobodyFromTheNext() {
    var waits = wells(10, lantern, 5);
    var hidden = wells(11, lantern, 500);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    write(hidden.left(), "Well", label -> label.releasableTo(List.of(lantern)));

    assertThat(next(field.later(amina)).waiting().pair()).isEqualTo(waits);
    assertThat(Scope.of(amina.audience(), () -> queue.count(field.later(amina), 10))).isEqualTo(1);
  }

  @Test
  void aDecisionIsTakenBackAfterItsPairLeftTheQueue() {
    var pair = wells(10, lantern, 5);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    said(next(amina), Optional.empty(), amina);
    withdraw(pair.left());
    field.propose();

    var back =
        Scope.of(
            amina.audience(),
            () -> judging.takeBack(judgements.listSitting(amina.audience()), amina));

    assertThat(back).extracting(Judgement::state).containsExactly(State.TAKEN_BACK);
  }

  @Test
  void takingBackTakesNoPairFromWhoLooksAtIt() {
    wells(10, lantern, 5);
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var amina = field.person("amina", lantern, Role.READ, Role.COORDINATE);
    var unsure = said(next(erik), Optional.empty(), erik);
    var card = next(amina);

    Scope.run(erik.audience(), () -> judging.takeBack(List.of(unsure), erik));

    assertThat(judge(card, Relation.SAME, amina).state()).isEqualTo(State.STATED);
  }

  @Test
  void whatIsJudgedHoldsInTheRegisterAndIsNeverProposedAgain() {
    var pair = wells(10, lantern, 5);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);

    judge(next(amina), Relation.PART, amina);
    var again = field.propose();

    assertThat(field.ties()).containsExactly(new Tie(pair, Relation.PART));
    assertThat(again)
        .filteredOn(it -> it.type().equals("well"))
        .singleElement()
        .satisfies(it -> assertThat(it.pairs()).isZero());
    assertThat(claim(amina)).isEmpty();
  }

  @Test
  void takingTheLastDecisionBackMakesItAsIfItHadNeverBeenSaid() {
    var pair = wells(10, lantern, 5);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    var said = judge(next(amina), Relation.SAME, amina);

    Scope.run(amina.audience(), () -> judging.takeBack(List.of(said), amina));

    assertThat(field.ties()).isEmpty();
    assertThat(next(amina).waiting().pair()).isEqualTo(pair);
    assertThat(history(said)).containsExactly(State.TAKEN_BACK, State.STATED);
  }

  private List<State> history(Judgement said) {
    var all = field.node();
    var record = new RecordRef(field.mission(), Judgement.TYPE, said.id().value());
    return Scope.of(
        all,
        () ->
            TestNode.door(History.class).listOf(record, all).stream()
                .flatMap(revision -> revision.payload().stream())
                .map(payload -> payload.as(Judgement.Said.class).state())
                .toList());
  }

  @Test
  void aSittingIsTakenBackAtOnce() {
    wells(10, lantern, 5);
    wells(11, lantern, 5);
    wells(12, lantern, 5);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    judge(next(amina), Relation.SAME, amina);
    judge(next(amina), Relation.DISTINCT, amina);
    judge(next(amina), Relation.PART, amina);

    Scope.run(
        amina.audience(), () -> judging.takeBack(judgements.listSitting(amina.audience()), amina));

    assertThat(field.ties()).isEmpty();
    assertThat(Scope.of(amina.audience(), () -> queue.count(amina, 10))).isEqualTo(3);
  }

  @Test
  void whatCrossesOrganisationsHoldsOnceASecondPersonAgrees() {
    var pair = pair(dig("Old well", 10, lantern), dig("Old wel", 10, bridge));
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var amina = field.person("amina", lantern, Role.READ, Role.COORDINATE);

    var said = judge(next(erik), Relation.SAME, erik);
    assertThat(said.state()).isEqualTo(State.SECOND);
    assertThat(field.ties()).isEmpty();
    assertThat(problem(() -> second(said, true, erik)))
        .isInstanceOf(ReviewProblem.SecondPersonNeeded.class);

    second(said, true, amina);
    assertThat(field.ties()).containsExactly(new Tie(pair, Relation.SAME));
  }

  @Test
  void aSecondPersonAgreesToThePairAsItWasShownAndNotToAnother() {
    var pair = pair(dig("Old well", 10, lantern), dig("Old wel", 10, bridge));
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var amina = field.person("amina", lantern, Role.READ, Role.COORDINATE);
    var said = judge(next(erik), Relation.SAME, erik);
    var shown = shown(said, amina);

    rename(pair.left(), "New well");

    assertThat(problem(() -> second(said, true, shown, amina)))
        .isEqualTo(new ReviewProblem.PairChanged());
    assertThat(field.ties()).isEmpty();
    second(said, true, shown(said, amina), amina);
    assertThat(field.ties()).containsExactly(new Tie(pair, Relation.SAME));
  }

  @Test
  void whatASecondPersonRefusesWaitsForAThird() {
    pair(dig("Old well", 10, lantern), dig("Old wel", 10, bridge));
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var amina = field.person("amina", lantern, Role.READ, Role.COORDINATE);
    var grace = field.person("grace", lantern, Role.READ, Role.COORDINATE);

    second(judge(next(erik), Relation.SAME, erik), false, amina);

    assertThat(field.ties()).isEmpty();
    assertThat(claim(erik)).isEmpty();
    assertThat(claim(grace)).isPresent();
  }

  @Test
  void whoIsUnsureLeavesThePairToOthers() {
    wells(10, lantern, 5);
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var amina = field.person("amina", lantern, Role.READ, Role.COORDINATE);
    var card = next(erik);

    said(card, Optional.empty(), erik);

    assertThat(claim(erik)).isEmpty();
    assertThat(claim(amina)).isPresent();

    var hers = said(card, Optional.empty(), amina);
    assertThat(claim(erik)).isEmpty();
    assertThat(claim(amina)).isEmpty();

    Scope.run(amina.audience(), () -> judging.takeBack(List.of(hers), amina));
    assertThat(claim(erik)).isEmpty();
    assertThat(claim(amina)).isPresent();
  }

  @Test
  void aPairIsThereOnlyForWhoMayReadBothRecords() {
    dig("Old well", 10, lantern);
    field.dig(
        new Well("Old wel", 5, 10, 1), lantern, label -> label.releasableTo(List.of(lantern)));
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var grace = field.person("grace", lantern, Role.READ, Role.COORDINATE);
    var id = next(grace).waiting().id();

    assertThat(claim(erik)).isEmpty();
    assertThat(Scope.of(erik.audience(), () -> queue.count(erik, 10))).isZero();
    assertThat(Scope.of(erik.audience(), () -> queue.find(id, erik, ENGLISH))).isEmpty();
    assertThat(problem(() -> Scope.run(erik.audience(), () -> queue.get(id, erik))))
        .isInstanceOf(ReviewProblem.NoSuchPair.class);
  }

  @Test
  void whatWasSaidOfAHiddenRecordIsAsHiddenAsTheRecord() {
    dig("Old well", 10, bridge);
    field.dig(
        new Well("Old wel", 5, 10, 1), lantern, label -> label.releasableTo(List.of(lantern)));
    field.propose();
    var erik = field.person("erik", bridge, Role.READ, Role.COORDINATE);
    var grace = field.person("grace", lantern, Role.READ, Role.COORDINATE);
    var said = judge(next(grace), Relation.DISTINCT, grace);

    assertThat(judgements(field.later(erik))).isEmpty();
    assertThat(examples(field.later(erik))).isEmpty();
    assertThat(judgements(field.later(grace))).extracting(Judgement::id).containsExactly(said.id());
    assertThat(examples(field.later(grace))).hasSize(1);
  }

  private List<Judgement> judgements(Reviewer reader) {
    return Scope.of(reader.audience(), () -> judgements.listNewest(reader.audience(), 10));
  }

  @Test
  void whoReportsJudgesOnlyPairsOfTheirOwnRecords() {
    pair(dig("Old well", 10, lantern), dig("Old wel", 10, bridge));
    var own = wells(11, lantern, 1);
    field.propose();
    var grace = field.person("grace", lantern, Role.READ, Role.REPORT);

    judge(next(grace), Relation.DISTINCT, grace);

    assertThat(field.ties()).extracting(Tie::pair).containsExactly(own);
    assertThat(claim(grace)).isEmpty();
  }

  @Test
  void aRecordThatChangedAfterItWasShownIsShownAgainBeforeItIsJudged() {
    var pair = wells(10, lantern, 5);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    var card = next(amina);

    rename(pair.left(), "New well");

    assertThat(problem(() -> judge(card, Relation.SAME, amina)))
        .isInstanceOf(ReviewProblem.PairChanged.class);
    var said = judge(next(amina), Relation.SAME, amina);
    assertThat(changed(said, amina)).isFalse();
    rename(pair.right(), "Newest well");
    assertThat(changed(said, amina)).isTrue();
  }

  private boolean changed(Judgement said, Reviewer reader) {
    return Scope.of(
        reader.audience(),
        () -> !judgements.changedSince(List.of(said), reader.audience()).isEmpty());
  }

  @Test
  void aRebuildGivesTheSameQueueAndTheSameJudgements() {
    wells(10, lantern, 5);
    wells(11, lantern, 50);
    field.propose();
    var amina = field.person("amina", bridge, Role.READ, Role.COORDINATE);
    judge(next(amina), Relation.SAME, amina);
    var before = judgements(amina);

    var all = field.node();
    Scope.run(all, () -> TestNode.door(Rebuild.class).rebuild(all));

    assertThat(judgements(amina)).isEqualTo(before).hasSize(1);
    assertThat(Scope.of(amina.audience(), () -> queue.count(amina, 10))).isEqualTo(1);
  }
}
