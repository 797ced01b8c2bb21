package org.entente.registers.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Column;
import org.entente.ground.shell.files.Table;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.LabelWords;
import org.entente.registers.access.AccessFilter;
import org.springframework.stereotype.Component;

/** A filtered list of reports as a table that leaves as a file. */
@Component
class AccessTable {

  private final AccessDesk desk;
  private final LabelWords labels;
  private final Missions missions;

  AccessTable(AccessDesk desk, LabelWords labels, Missions missions) {
    this.desk = desk;
    this.labels = labels;
    this.missions = missions;
  }

  Table of(AccessFilter filter, Audience audience, Words words) {
    return new Table(
        "access",
        words.say("access.title"),
        columns(words),
        desk.eachLine(filter, audience, words).map(AccessLine::row),
        about(audience, words));
  }

  private static List<Column> columns(Words words) {
    return AccessLine.COLUMNS.stream()
        .map(column -> column.headed(words.say("access.column." + column.name())))
        .toList();
  }

  private Function<Set<Integer>, SequencedMap<String, String>> about(
      Audience audience, Words words) {
    var mission = missions.find(audience).orElseThrow();
    return left -> {
      var about = new LinkedHashMap<String, String>();
      var now = missions.clock(mission).instant().atZone(mission.zone());
      about.put(words.say("access.label"), labels.sayOfAll(left, audience, words));
      about.put(words.say("shell.files.asOf"), words.moment(now));
      about.put(words.say("shell.files.rule"), words.say("access.rule"));
      return about;
    };
  }
}
