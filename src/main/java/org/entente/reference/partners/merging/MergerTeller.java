package org.entente.reference.partners.merging;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Naming;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.reference.partners.merging.Merger.Content;
import org.springframework.stereotype.Component;

/** Tells which of two parties stood for both, to who may know both. */
@Component
class MergerTeller implements Teller {

  private final Naming naming;

  MergerTeller(Naming naming) {
    this.naming = naming;
  }

  @Override
  public String recordType() {
    return Mergers.MERGER;
  }

  @Override
  public String kind() {
    return "mergers";
  }

  @Override
  public String list() {
    return "partners";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var said = new HashMap<UUID, Merger>();
    states.forEach(state -> said.put(state.id(), merger(state)));
    var parties =
        said.values().stream()
            .flatMap(each -> Stream.of(each.said().party(), each.said().into()))
            .collect(toSet());
    var names = naming.parties(parties, audience, words);
    var told = new HashMap<UUID, Told>();
    said.forEach(
        (state, merger) ->
            told(merger, names, words).ifPresent(content -> told.put(state, content)));
    return told;
  }

  private static Merger merger(Revision state) {
    return state
        .payload()
        .orElseThrow()
        .as(Content.class)
        .merger(state.record().id(), state.owner(), state.label());
  }

  private static Optional<Told> told(Merger merger, Map<PartyId, String> names, Words words) {
    var party = names.get(merger.said().party());
    var into = names.get(merger.said().into());
    if (party == null || into == null) {
      return Optional.empty();
    }
    var basis = Stream.<String>builder();
    if (merger.byHand()) {
      basis.add(words.say("partners.union.byHand"));
    }
    if (merger.decisions().stream().anyMatch(it -> !it.id().equals(merger.id()))) {
      basis.add(words.say("partners.union.judged"));
    }
    var fields =
        new Told.Fields()
            .add(words.say("partners.union.other"), party)
            .add(words.say("partners.union.stands"), into)
            .add(words.say("partners.union.rests"), String.join(" · ", basis.build().toList()));
    var page = "partners/" + Ids.brief(merger.said().party().value());
    return Optional.of(Told.at(page, party + " → " + into, fields));
  }
}
