package org.entente.registers.situations.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.registers.situations.Situation;
import org.springframework.stereotype.Component;

/** Tells what a situation report said, and whether it stood by then. */
@Component
class SituationTeller implements Teller {

  @Override
  public String recordType() {
    return Situation.TYPE;
  }

  @Override
  public String kind() {
    return "situations";
  }

  @Override
  public String list() {
    return "situations";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    return states.stream().collect(toMap(Revision::id, state -> told(state, words)));
  }

  private Told told(Revision state, Words words) {
    var content = state.payload().orElseThrow().as(Situation.Content.class);
    var fields =
        new Told.Fields()
            .add(words.say("situations.field.title"), content.title())
            .add(words.say("situations.field.on"), words.day(content.on()))
            .add(words.say("situations.field.summary"), content.texts().summary())
            .add(words.say("situations.field.concerns"), content.texts().concerns())
            .add(words.say("situations.field.next"), content.texts().next())
            .add(
                words.say("situations.state"),
                words.say(content.frozen().isPresent() ? "situations.frozen" : "situations.draft"));
    return Told.at(kind() + "/" + Ids.brief(state.record().id()), content.title(), fields);
  }
}
