package org.entente.registers.activities.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** Activities in the list beside the page. */
@Component
class ActivitiesNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(30, "activities.title", "activities", 'a'));
  }
}
