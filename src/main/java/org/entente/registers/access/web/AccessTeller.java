package org.entente.registers.access.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.registers.access.AccessEntry;
import org.entente.registers.access.AccessReport;
import org.springframework.stereotype.Component;

/** Tells what a report said. */
@Component
class AccessTeller implements Teller {

  private final AccessDesk desk;

  AccessTeller(AccessDesk desk) {
    this.desk = desk;
  }

  @Override
  public String recordType() {
    return AccessReport.TYPE;
  }

  @Override
  public String kind() {
    return "access";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var said = desk.words(states.stream().map(AccessTeller::entry).toList(), audience, words);
    return states.stream().collect(toMap(Revision::id, state -> told(state, said, words)));
  }

  private static AccessEntry entry(Revision state) {
    var report = state.payload().orElseThrow().as(AccessReport.class);
    return new AccessEntry(report, state.owner(), state.label(), state.recordedAt());
  }

  private static Told told(Revision state, AccessWords said, Words words) {
    var line = new AccessLine(entry(state), said);
    var fields = new Told.Fields();
    said.facts(line.report())
        .forEach((key, value) -> fields.add(words.say("access.fact." + key), value));
    return Told.at("access/" + line.brief(), line.title(), fields);
  }
}
