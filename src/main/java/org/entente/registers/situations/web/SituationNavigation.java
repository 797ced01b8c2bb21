package org.entente.registers.situations.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** Situation reports in the list beside the page. */
@Component
class SituationNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(48, "situations.title", "situations", 'z'));
  }
}
