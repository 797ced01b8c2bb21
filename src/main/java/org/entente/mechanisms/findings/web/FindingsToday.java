package org.entente.mechanisms.findings.web;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.entente.mechanisms.findings.FindingFilter;
import org.springframework.stereotype.Component;

/** Findings on the front page: those that concern the reader's organisation, then all. */
@Component
class FindingsToday implements TodayPart {

  private static final int SHOWN = 3;

  private final FindingDesk desk;

  FindingsToday(FindingDesk desk) {
    this.desk = desk;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public boolean onTheWall() {
    return true;
  }

  @Override
  public String titleKey() {
    return FindingsNavigation.TITLE;
  }

  @Override
  public String template() {
    return "mechanisms/findings/web/today";
  }

  /** Nothing while nothing waits. */
  @Override
  public Optional<Object> show(Audience audience, Set<String> roles, Words words) {
    var all = desk.count(FindingFilter.waiting(), audience);
    if (all == 0) {
      return Optional.empty();
    }
    var mine = FindingFilter.waiting().concerning(audience.party());
    var own = desk.count(mine, audience);
    var shown = own > 0 ? mine : FindingFilter.waiting();
    var said = Optional.of(own).filter(_ -> !roles.isEmpty());
    return Optional.of(new Waiting(desk.lines(shown, audience, words, 0, SHOWN), said, all));
  }
}
