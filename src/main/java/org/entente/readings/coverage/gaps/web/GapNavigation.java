package org.entente.readings.coverage.gaps.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** Gaps in the list beside the page. */
@Component
class GapNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(22, "gaps.title", "gaps", 'g'));
  }
}
