package org.entente.registers.activities.web;

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
import org.entente.registers.activities.Activity;
import org.springframework.stereotype.Component;

/** Tells what was reported of an activity: its facts, and the cells that they were read from. */
@Component
class ActivityTeller implements Teller {

  private final ActivityDesk desk;

  ActivityTeller(ActivityDesk desk) {
    this.desk = desk;
  }

  @Override
  public String recordType() {
    return Activity.TYPE;
  }

  @Override
  public String kind() {
    return "activities";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var entries =
        states.stream().flatMap(state -> ActivityState.of(state).entry().stream()).toList();
    var said = desk.words(entries, audience, words);
    return states.stream().collect(toMap(Revision::id, state -> told(state, said, words)));
  }

  private Told told(Revision state, ActivityWords said, Words words) {
    var activity = state.payload().orElseThrow().as(Activity.class);
    var fields = new Told.Fields();
    said.facts(activity).forEach((key, value) -> fields.add(fact(key, words), value));
    activity
        .reported()
        .cells()
        .forEach(
            (header, value) ->
                fields.add(words.say("activities.revision.cell", "header", header), value));
    return Told.at(kind() + "/" + Ids.brief(state.record().id()), said.what(activity), fields);
  }

  private static String fact(String key, Words words) {
    return words.say("activities.fact." + key);
  }
}
