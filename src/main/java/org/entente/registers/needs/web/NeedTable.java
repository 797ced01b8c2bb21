package org.entente.registers.needs.web;

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
import org.entente.registers.needs.NeedFilter;
import org.springframework.stereotype.Component;

/** A filtered list of needs as a table that leaves as a file. */
@Component
class NeedTable {

  private final NeedDesk desk;
  private final LabelWords labels;
  private final Missions missions;

  NeedTable(NeedDesk desk, LabelWords labels, Missions missions) {
    this.desk = desk;
    this.labels = labels;
    this.missions = missions;
  }

  Table of(NeedFilter filter, Audience audience, Words words) {
    return new Table(
        "needs",
        words.say("needs.title"),
        columns(words),
        desk.eachLine(filter, audience, words).map(NeedLine::row),
        about(audience, words));
  }

  private static List<Column> columns(Words words) {
    return NeedLine.COLUMNS.stream()
        .map(column -> column.headed(words.say("needs.column." + column.name())))
        .toList();
  }

  private Function<Set<Integer>, SequencedMap<String, String>> about(
      Audience audience, Words words) {
    var mission = missions.find(audience).orElseThrow();
    return left -> {
      var about = new LinkedHashMap<String, String>();
      var now = missions.clock(mission).instant().atZone(mission.zone());
      about.put(words.say("needs.label"), labels.sayOfAll(left, audience, words));
      about.put(words.say("shell.files.asOf"), words.moment(now));
      about.put(words.say("shell.files.rule"), words.say("needs.rule"));
      return about;
    };
  }
}
