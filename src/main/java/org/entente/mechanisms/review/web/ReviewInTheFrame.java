package org.entente.mechanisms.review.web;

import java.util.List;
import java.util.Set;
import org.entente.ground.accounts.Role;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Navigation;
import org.entente.ground.shell.parts.MenuCount;
import org.entente.mechanisms.review.queue.Queue;
import org.entente.mechanisms.review.queue.Reviewer;
import org.springframework.stereotype.Component;

/** The queue in the list beside the page, with how much waits, for those who may judge. */
@Component
class ReviewInTheFrame implements Navigation, MenuCount {

  static final String TITLE = "review.title";

  private final Queue queue;

  ReviewInTheFrame(Queue queue) {
    this.queue = queue;
  }

  @Override
  public List<Entry> entries() {
    var judges = Set.of(Role.COORDINATE.word(), Role.REPORT.word());
    return List.of(new Entry(Menu.SIDE, 5, TITLE, "review", 'q', judges));
  }

  @Override
  public String messageKey() {
    return TITLE;
  }

  /** How many pairs wait that the reader may judge. */
  @Override
  public long count(Audience audience, Set<String> roles) {
    return queue.count(Reviewer.of(audience, roles), MANY);
  }
}
