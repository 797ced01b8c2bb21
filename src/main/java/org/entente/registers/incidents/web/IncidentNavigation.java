package org.entente.registers.incidents.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** Incidents in the list beside the page. */
@Component
class IncidentNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(32, "incidents.title", "incidents", 'd'));
  }
}
