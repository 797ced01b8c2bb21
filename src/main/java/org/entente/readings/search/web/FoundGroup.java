package org.entente.readings.search.web;

import java.util.List;
import org.entente.ground.shell.parts.Findable.Found;

/** What was found of one kind, best first; more says that there is more than is listed. */
public record FoundGroup(String kindKey, List<Found> found, boolean more) {

  public FoundGroup {
    found = List.copyOf(found);
  }
}
