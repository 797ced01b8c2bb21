package org.entente.mechanisms.reporting.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Naming;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Told;
import org.entente.mechanisms.reporting.Expectation;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Places;
import org.entente.reference.terminology.CodeLists;
import org.springframework.stereotype.Component;

/** Tells which report was owed, by whom that the reader may know, about what and by when. */
@Component
class ExpectationTeller implements Teller {

  private final Naming naming;
  private final Places places;

  ExpectationTeller(Naming naming, Places places) {
    this.naming = naming;
    this.places = places;
  }

  /** What names things for one reader. */
  private record Telling(Map<PartyId, String> names, Gazetteer gazetteer, Words words) {}

  @Override
  public String recordType() {
    return Expectation.TYPE;
  }

  @Override
  public String kind() {
    return "reports/lines";
  }

  @Override
  public String list() {
    return "reports";
  }

  @Override
  public Map<UUID, Told> tell(List<Revision> states, Audience audience, Words words) {
    var parties = states.stream().flatMap(it -> owed(it).partners().stream()).collect(toSet());
    var telling =
        new Telling(naming.parties(parties, audience, words), places.gazetteer(audience), words);
    return states.stream().collect(toMap(Revision::id, state -> told(state, telling)));
  }

  private static Expectation.Owed owed(Revision state) {
    return state.payload().orElseThrow().as(Expectation.Owed.class);
  }

  private Told told(Revision state, Telling in) {
    var owed = owed(state);
    var words = in.words();
    var reader = words.language().locale();
    var when = owed.schedule();
    var partners = owed.partners().stream().map(in.names()::get).filter(Objects::nonNull).sorted();
    var fields =
        new Told.Fields()
            .add(words.say("reporting.report"), owed.name())
            .add(words.say("reporting.partners"), partners.collect(joining(", ")))
            .add(
                words.say("reporting.bearing"),
                words.say("reporting.bearing." + LineForm.word(owed.bearing())))
            .add(
                words.say("reporting.rhythm"),
                words.say("reporting.rhythm." + when.rhythm().word()))
            .add(words.say("reporting.from"), words.day(when.from()))
            .add(words.say("reporting.until"), when.until().map(words::day))
            .add(
                words.say("reporting.dueAfter"),
                words.say("reporting.dueRule", "due", when.dueAfter(), "grace", when.grace()))
            .add(words.say("reporting.source"), owed.source())
            .add(
                words.say("reporting.place"),
                owed.place().flatMap(in.gazetteer()::find).map(place -> place.label(reader)))
            .add(
                words.say("reporting.sector"),
                owed.sector()
                    .flatMap(CodeLists.sectors()::findCode)
                    .map(sector -> sector.name(reader)));
    return Told.at(kind() + "/" + Ids.brief(state.record().id()), owed.name(), fields);
  }
}
