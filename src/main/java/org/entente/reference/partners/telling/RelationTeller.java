package org.entente.reference.partners.telling;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Naming;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.springframework.stereotype.Component;

/** Tells how one party stood to another, to who may know both. */
@Component
class RelationTeller implements Teller {

  private final Naming naming;
  private final Missions missions;

  RelationTeller(Naming naming, Missions missions) {
    this.naming = naming;
    this.missions = missions;
  }

  @Override
  public String recordType() {
    return Relations.RELATION;
  }

  @Override
  public String kind() {
    return "relations";
  }

  @Override
  public String list() {
    return "partners";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var ties = new HashMap<UUID, Tie>();
    states.forEach(state -> ties.put(state.id(), state.payload().orElseThrow().as(Tie.class)));
    var parties = ties.values().stream().flatMap(tie -> Stream.of(tie.from(), tie.to()));
    var names = naming.parties(parties.collect(toSet()), audience, words);
    var zone = missions.find(audience).orElseThrow().zone();
    var told = new HashMap<UUID, Told>();
    ties.forEach(
        (state, tie) ->
            told(tie, names, at -> words.moment(at.atZone(zone)), words)
                .ifPresent(said -> told.put(state, said)));
    return told;
  }

  private static Optional<Told> told(
      Tie tie, Map<PartyId, String> names, Function<Instant, String> moment, Words words) {
    if (!names.containsKey(tie.from()) || !names.containsKey(tie.to())) {
      return Optional.empty();
    }
    var what = words.say("partners.relation." + tie.type().word());
    var from = names.getOrDefault(tie.from(), "");
    var to = names.getOrDefault(tie.to(), "");
    var fields =
        new Told.Fields()
            .add(words.say("partners.relations.who"), from)
            .add(words.say("partners.relations.what"), what)
            .add(words.say("partners.relations.whom"), to)
            .add(words.say("partners.relations.level"), tie.level())
            .add(words.say("partners.relations.since"), tie.since().map(moment))
            .add(words.say("partners.relations.until"), tie.until().map(moment))
            .add(words.say("partners.relations.document"), tie.document());
    var page = "partners/" + Ids.brief(tie.from().value());
    return Optional.of(Told.at(page, from + " – " + what + " – " + to, fields));
  }
}
