package org.entente.registers.access.web;

import java.util.List;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.Findable;
import org.entente.registers.access.AccessFilter;
import org.springframework.stereotype.Component;

/** AccessReports in the search, by place, group, item and source as written. */
@Component
class AccessFound implements Findable {

  private final AccessDesk desk;

  AccessFound(AccessDesk desk) {
    this.desk = desk;
  }

  @Override
  public String kindKey() {
    return "access.title";
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public List<Found> find(String written, Audience audience, Words words, int most) {
    var filter = AccessFilter.all().saying(written);
    return desk.lines(filter, audience, words, 0, most).stream()
        .map(
            line ->
                new Found(
                    line.title(),
                    line.report().reported().source(),
                    "access/" + line.brief(),
                    line.entry().label()))
        .toList();
  }
}
