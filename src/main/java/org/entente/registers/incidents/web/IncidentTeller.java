package org.entente.registers.incidents.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.IncidentEntry;
import org.springframework.stereotype.Component;

/** Tells, of those who may read it, what an incident said. */
@Component
class IncidentTeller implements Teller {

  private final IncidentDesk desk;

  IncidentTeller(IncidentDesk desk) {
    this.desk = desk;
  }

  @Override
  public String recordType() {
    return Incident.TYPE;
  }

  @Override
  public String kind() {
    return "incidents";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var said = desk.words(states.stream().map(IncidentTeller::entry).toList(), audience, words);
    return states.stream().collect(toMap(Revision::id, state -> told(state, said, words)));
  }

  private static IncidentEntry entry(Revision state) {
    var incident = state.payload().orElseThrow().as(Incident.class);
    return new IncidentEntry(incident, state.owner(), state.label(), state.recordedAt());
  }

  private static Told told(Revision state, IncidentWords said, Words words) {
    var line = new IncidentLine(entry(state), said);
    var fields = new Told.Fields();
    said.facts(line.incident())
        .forEach((key, value) -> fields.add(words.say("incidents.fact." + key), value));
    return Told.at("incidents/" + line.brief(), line.title(), fields);
  }
}
