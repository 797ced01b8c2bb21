package org.entente.mechanisms.intake.web.learned;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.mechanisms.intake.spellings.Spelling;
import org.entente.mechanisms.intake.spellings.Spellings;
import org.springframework.stereotype.Component;

/** Tells what a written value was asked to stand for, and what became of the wish. */
@Component
class SpellingTeller implements Teller {

  @Override
  public String recordType() {
    return Spellings.SPELLING;
  }

  @Override
  public String kind() {
    return "spellings";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    return states.stream().collect(toMap(Revision::id, state -> told(state, words)));
  }

  private static Told told(Revision state, Words words) {
    var said = state.payload().orElseThrow().as(Spelling.Content.class);
    var fields =
        new Told.Fields()
            .add(
                words.say("intake.spelling.state"),
                words.say("intake.spelling.state." + said.state().word()))
            .add(words.say("intake.spelling.written"), said.written())
            .add(words.say("intake.spelling.code"), said.code())
            .add(words.say("intake.spelling.rows"), words.number(said.rows()))
            .add(words.say("intake.spelling.by"), said.askedBy())
            .add(words.say("intake.spelling.file"), said.file());
    return Told.of(said.written(), fields);
  }
}
