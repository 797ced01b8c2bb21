package org.entente.registers.needs.web;

import java.util.List;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.Findable;
import org.entente.registers.needs.NeedFilter;
import org.springframework.stereotype.Component;

/** Needs in the search, by place, group, item and source as written. */
@Component
class NeedsFound implements Findable {

  private final NeedDesk desk;

  NeedsFound(NeedDesk desk) {
    this.desk = desk;
  }

  @Override
  public String kindKey() {
    return "needs.title";
  }

  @Override
  public int order() {
    return 32;
  }

  @Override
  public List<Found> find(String written, Audience audience, Words words, int most) {
    var filter = NeedFilter.all().saying(written);
    return desk.lines(filter, audience, words, 0, most).stream()
        .map(
            line ->
                new Found(
                    line.title(),
                    line.need().reported().source(),
                    "needs/" + line.brief(),
                    line.entry().label()))
        .toList();
  }
}
