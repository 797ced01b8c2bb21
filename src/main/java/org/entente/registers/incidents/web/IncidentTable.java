package org.entente.registers.incidents.web;

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
import org.entente.registers.incidents.IncidentFilter;
import org.springframework.stereotype.Component;

/** A filtered list of incidents as a table that leaves as a file. */
@Component
class IncidentTable {

  private final IncidentDesk desk;
  private final LabelWords labels;
  private final Missions missions;

  IncidentTable(IncidentDesk desk, LabelWords labels, Missions missions) {
    this.desk = desk;
    this.labels = labels;
    this.missions = missions;
  }

  Table of(IncidentFilter filter, Audience audience, Words words) {
    return new Table(
        "incidents",
        words.say("incidents.title"),
        columns(words),
        desk.eachLine(filter, audience, words).map(IncidentLine::row),
        about(audience, words));
  }

  private static List<Column> columns(Words words) {
    return IncidentLine.COLUMNS.stream()
        .map(column -> column.headed(words.say("incidents.column." + column.name())))
        .toList();
  }

  private Function<Set<Integer>, SequencedMap<String, String>> about(
      Audience audience, Words words) {
    var mission = missions.find(audience).orElseThrow();
    return left -> {
      var about = new LinkedHashMap<String, String>();
      var now = missions.clock(mission).instant().atZone(mission.zone());
      about.put(words.say("incidents.label"), labels.sayOfAll(left, audience, words));
      about.put(words.say("shell.files.asOf"), words.moment(now));
      about.put(words.say("shell.files.rule"), words.say("incidents.rule"));
      return about;
    };
  }
}
