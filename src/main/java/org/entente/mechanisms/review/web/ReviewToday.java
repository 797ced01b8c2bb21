package org.entente.mechanisms.review.web;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.mechanisms.review.judging.Judgements;
import org.entente.mechanisms.review.queue.Queue;
import org.entente.mechanisms.review.queue.Reviewer;
import org.springframework.stereotype.Component;

/** The queue on the front page: what waits, and what waits for a second person. */
@Component
class ReviewToday implements TodayPart {

  private final Queue queue;
  private final Judgements judgements;

  ReviewToday(Queue queue, Judgements judgements) {
    this.queue = queue;
    this.judgements = judgements;
  }

  @Override
  public int order() {
    return 5;
  }

  @Override
  public String titleKey() {
    return ReviewInTheFrame.TITLE;
  }

  @Override
  public String template() {
    return "mechanisms/review/web/today";
  }

  /** Nothing while nothing waits. */
  @Override
  public Optional<Object> show(Audience audience, Set<String> roles, Words words) {
    var counts = queue.counts(Reviewer.of(audience, roles));
    var work =
        new Work(
            counts.stream().mapToLong(Queue.Count::pairs).sum(),
            judgements.countForSecond(audience));
    return work.pairs() + work.forSecond() == 0 ? Optional.empty() : Optional.of(work);
  }
}
