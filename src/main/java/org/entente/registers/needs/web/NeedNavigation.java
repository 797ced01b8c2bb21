package org.entente.registers.needs.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** Needs in the list beside the page. */
@Component
class NeedNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(28, "needs.title", "needs", 'n'));
  }
}
