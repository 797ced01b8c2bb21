package org.entente.reference.places.web;

import java.util.List;
import org.entente.ground.shell.Navigation;
import org.springframework.stereotype.Component;

/** The line of the menu that leads to places. */
@Component
class PlacesNavigation implements Navigation {

  @Override
  public List<Entry> entries() {
    return List.of(Entry.side(70, "places.title", "places", 'l'));
  }
}
