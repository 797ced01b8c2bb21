package org.entente.mechanisms.reporting.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** Expected reports in the list beside the page. */
@Component
class ReportingNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(45, "reporting.title", "reports", 'e'));
  }
}
