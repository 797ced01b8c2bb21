package org.entente.registers.access.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** AccessReports in the list beside the page. */
@Component
class AccessNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(33, "access.title", "access", 'c'));
  }
}
