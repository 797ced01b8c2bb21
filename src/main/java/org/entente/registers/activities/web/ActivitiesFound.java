package org.entente.registers.activities.web;

import java.util.List;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.Findable;
import org.entente.registers.activities.ActivityFilter;
import org.springframework.stereotype.Component;

/** Activities in the search, by the words of their reports. */
@Component
class ActivitiesFound implements Findable {

  private final ActivityDesk desk;

  ActivitiesFound(ActivityDesk desk) {
    this.desk = desk;
  }

  @Override
  public String kindKey() {
    return "activities.title";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Found> find(String written, Audience audience, Words words, int most) {
    var filter = ActivityFilter.all().saying(written);
    return desk.lines(filter, audience, words, 0, most).stream()
        .map(line -> found(line, words))
        .toList();
  }

  private static Found found(ActivityLine line, Words words) {
    var activity = line.activity();
    var beside =
        words.say(
            "activities.beside",
            "who",
            line.words().who(activity),
            "where",
            line.words().where(activity));
    return new Found(
        line.words().what(activity), beside, "activities/" + line.brief(), line.entry().label());
  }
}
