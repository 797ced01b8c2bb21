package org.entente.registers.incidents.web;

import java.util.List;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.Findable;
import org.entente.registers.incidents.IncidentFilter;
import org.springframework.stereotype.Component;

/**
 * Incidents in the search, by actor, place and words of the account as the reader may know them.
 */
@Component
class IncidentsFound implements Findable {

  private final IncidentDesk desk;

  IncidentsFound(IncidentDesk desk) {
    this.desk = desk;
  }

  @Override
  public String kindKey() {
    return "incidents.title";
  }

  @Override
  public int order() {
    return 34;
  }

  @Override
  public List<Found> find(String written, Audience audience, Words words, int most) {
    var filter = IncidentFilter.all().saying(written);
    return desk.lines(filter, audience, words, 0, most).stream()
        .map(
            line ->
                new Found(
                    line.title(),
                    line.words().days(line.incident()),
                    "incidents/" + line.brief(),
                    line.entry().label()))
        .toList();
  }
}
