package org.entente.mechanisms.intake.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** Imports in the list beside the page. */
@Component
class IntakeNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(40, "intake.title", "imports", 'i'));
  }
}
