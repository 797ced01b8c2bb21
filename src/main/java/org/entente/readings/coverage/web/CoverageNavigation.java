package org.entente.readings.coverage.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** The picture in the list beside the page. */
@Component
class CoverageNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(20, "coverage.title", "picture", 'p'));
  }
}
