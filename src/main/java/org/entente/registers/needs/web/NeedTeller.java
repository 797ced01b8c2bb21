package org.entente.registers.needs.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.registers.needs.Need;
import org.entente.registers.needs.NeedEntry;
import org.springframework.stereotype.Component;

/** Tells what a need said. */
@Component
class NeedTeller implements Teller {

  private final NeedDesk desk;

  NeedTeller(NeedDesk desk) {
    this.desk = desk;
  }

  @Override
  public String recordType() {
    return Need.TYPE;
  }

  @Override
  public String kind() {
    return "needs";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var said = desk.words(states.stream().map(NeedTeller::entry).toList(), audience, words);
    return states.stream().collect(toMap(Revision::id, state -> told(state, said, words)));
  }

  private static NeedEntry entry(Revision state) {
    var need = state.payload().orElseThrow().as(Need.class);
    return new NeedEntry(need, state.owner(), state.label(), state.recordedAt());
  }

  private static Told told(Revision state, NeedWords said, Words words) {
    var line = new NeedLine(entry(state), said);
    var fields = new Told.Fields();
    said.facts(line.need())
        .forEach((key, value) -> fields.add(words.say("needs.fact." + key), value));
    return Told.at("needs/" + line.brief(), line.title(), fields);
  }
}
