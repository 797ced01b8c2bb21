package org.entente.mechanisms.review.web;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.mechanisms.review.ReviewProblem;
import org.entente.mechanisms.review.judging.Judgement;
import org.entente.mechanisms.review.judging.Judgements;
import org.entente.mechanisms.review.queue.Card;
import org.entente.mechanisms.review.queue.Queue;
import org.entente.mechanisms.review.queue.Registers;
import org.entente.mechanisms.review.queue.Reviewer;
import org.entente.mechanisms.review.queue.Waiting;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;

/** What the pages of review share: cards and lists as their reader may see them. */
@Component
class ReviewDesk {

  private static final int RECENT = 20;

  private final Queue queue;
  private final Judgements judgements;
  private final Registers registers;
  private final Places places;
  private final Gate gate;
  private final InstantSource clock;

  ReviewDesk(
      Queue queue,
      Judgements judgements,
      Registers registers,
      Places places,
      Gate gate,
      InstantSource clock) {
    this.queue = queue;
    this.judgements = judgements;
    this.registers = registers;
    this.places = places;
    this.gate = gate;
    this.clock = clock;
  }

  static Reviewer reviewer(Visit visit) {
    return new Reviewer(visit.audience(), visit.membership().may(Role.COORDINATE));
  }

  static Waiting.Id id(String written) {
    return Ids.read(written)
        .map(Waiting.Id::new)
        .orElseThrow(() -> new Refused(new ReviewProblem.NoSuchPair(written)));
  }

  /** The next card, claimed; empty when nothing waits. */
  Optional<CardView> next(Reviewer reviewer, Locale language) {
    return queue.claimNext(reviewer, language).map(card -> view(card, reviewer));
  }

  /** One card as it stands, whoever has it; empty when it is not there for this person. */
  Optional<CardView> find(Waiting.Id id, Reviewer reviewer, Locale language) {
    return queue.find(id, reviewer, language).map(card -> view(card, reviewer));
  }

  private CardView view(Card card, Reviewer reviewer) {
    var audience = reviewer.audience();
    var waiting = card.waiting();
    gate.release(Optional.of(audience), waiting.sides());
    var now = clock.instant();
    var minutes =
        waiting
            .claimedByOther(reviewer.name(), now)
            .map(claim -> Duration.between(now, claim.until()).toMinutes() + 1);
    var said = gate.release(Optional.of(audience), judgements.find(waiting.id(), audience));
    return new CardView(
        card,
        said.map(it -> line(it, card, reviewer)),
        minutes,
        CardMap.of(card, places, audience));
  }

  private JudgedLine line(Judgement said, Card card, Reviewer reviewer) {
    boolean changed = !judgements.changedSince(List.of(said), reviewer.audience()).isEmpty();
    return line(said, titles(card), changed, reviewer);
  }

  private static Map<UUID, String> titles(Card card) {
    return Map.of(
        card.left().record(), card.left().title(), card.right().record(), card.right().title());
  }

  Overview overview(Reviewer reviewer, Locale language) {
    var audience = reviewer.audience();
    var decided =
        judgements.listNewest(audience, RECENT).stream()
            .filter(each -> each.state() != Judgement.State.SECOND)
            .toList();
    return new Overview(
        queue.counts(reviewer),
        queue.claimed(reviewer).size(),
        judgements.countForSecond(audience),
        lines(judgements.listForSecond(audience, RECENT), reviewer, language),
        lines(decided, reviewer, language),
        judgements.listSitting(audience).size());
  }

  /** Those of which the reader may know both records. */
  private List<JudgedLine> lines(List<Judgement> all, Reviewer reviewer, Locale language) {
    gate.release(Optional.of(reviewer.audience()), all);
    var titles = titles(all, reviewer.audience(), language);
    var changed = judgements.changedSince(all, reviewer.audience());
    return all.stream()
        .filter(each -> titles.containsKey(each.pair().left()))
        .filter(each -> titles.containsKey(each.pair().right()))
        .map(each -> line(each, titles, changed.contains(each.id()), reviewer))
        .toList();
  }

  private static JudgedLine line(
      Judgement each, Map<UUID, String> titles, boolean changed, Reviewer reviewer) {
    boolean mine = each.said().judge().name().equals(reviewer.name());
    return new JudgedLine(
        each,
        titles.getOrDefault(each.pair().left(), ""),
        titles.getOrDefault(each.pair().right(), ""),
        changed,
        each.state().holds() && (mine || reviewer.coordinates()),
        maySecond(each, reviewer));
  }

  private static boolean maySecond(Judgement judgement, Reviewer reviewer) {
    return reviewer.coordinates()
        && judgement.state() == Judgement.State.SECOND
        && !judgement.said().judge().name().equals(reviewer.name());
  }

  private Map<UUID, String> titles(List<Judgement> all, Audience reader, Locale language) {
    var titles = new HashMap<UUID, String>();
    all.stream()
        .collect(groupingBy(Judgement::type))
        .forEach(
            (type, given) ->
                registers
                    .faces(type, given.stream().map(Judgement::pair).toList(), reader, language)
                    .forEach((record, face) -> titles.put(record, face.title())));
    return titles;
  }
}
