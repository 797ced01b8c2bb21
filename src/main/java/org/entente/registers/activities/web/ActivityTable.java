package org.entente.registers.activities.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Table;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.LabelWords;
import org.entente.registers.activities.ActivityFilter;
import org.springframework.stereotype.Component;

/** A filtered list of activities as a table that leaves as a file. */
@Component
class ActivityTable {

  private final ActivityDesk desk;
  private final LabelWords labels;
  private final Missions missions;

  ActivityTable(ActivityDesk desk, LabelWords labels, Missions missions) {
    this.desk = desk;
    this.labels = labels;
    this.missions = missions;
  }

  /** What the filter keeps and this reader may pass on. */
  Table of(ActivityFilter filter, Audience audience, Words words) {
    var passedOn = desk.filterOfFile(filter, audience);
    return new Table(
        "activities",
        words.say("activities.title"),
        columns(words),
        desk.eachLine(passedOn, audience, words).map(ActivityLine::row),
        about(desk.countWithheld(filter, audience), audience, words));
  }

  private static List<Column> columns(Words words) {
    return ActivityLine.COLUMNS.stream()
        .map(column -> column.headed(words.say("activities.column." + column.name())))
        .toList();
  }

  private Function<Set<Integer>, SequencedMap<String, String>> about(
      long leftOut, Audience audience, Words words) {
    var mission = missions.find(audience).orElseThrow();
    return left -> {
      var about = new LinkedHashMap<String, String>();
      about.put(words.say("activities.label"), labels.sayOfAll(left, audience, words));
      about.put(words.say("shell.files.asOf"), asOf(mission, words));
      about.put(words.say("shell.files.rule"), words.say("activities.rule"));
      if (leftOut > 0) {
        about.put(
            words.say("shell.files.leftOut"), words.say("activities.withheld", "count", leftOut));
      }
      return about;
    };
  }

  private String asOf(Mission mission, Words words) {
    return words.moment(missions.clock(mission).instant().atZone(mission.zone()));
  }
}
