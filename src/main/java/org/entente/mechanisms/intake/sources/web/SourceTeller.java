package org.entente.mechanisms.intake.sources.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.mechanisms.intake.sources.Source;
import org.springframework.stereotype.Component;

/** Tells the terms under which a partner sent one kind of report. */
@Component
class SourceTeller implements Teller {

  @Override
  public String recordType() {
    return Source.TYPE;
  }

  @Override
  public String kind() {
    return "sources";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    return states.stream().collect(toMap(Revision::id, state -> told(state, words)));
  }

  private Told told(Revision state, Words words) {
    var said = state.payload().orElseThrow().as(Source.Particulars.class);
    var fields =
        new Told.Fields()
            .add(words.say("intake.source"), said.name())
            .add(words.say("intake.licence"), said.licence())
            .add(words.say("intake.reshare"), words.say(reshare(said)))
            .add(words.say("intake.contact"), said.contact())
            .add(words.say("intake.byItself.short"), words.say(byItself(said)));
    new TreeMap<>(said.personal())
        .forEach(
            (column, treatment) ->
                fields.add(
                    words.say("intake.personal.of", "column", column),
                    words.say("intake.treatment." + treatment)));
    return Told.at(kind() + "/" + Ids.brief(state.record().id()), said.name(), fields);
  }

  private static String reshare(Source.Particulars said) {
    return said.reshare() ? "intake.reshare.yes" : "intake.reshare.no";
  }

  private static String byItself(Source.Particulars said) {
    return said.publishesItself() ? "intake.yes" : "intake.no";
  }
}
