package org.entente.guards.histories;

import static org.entente.mechanisms.review.Relation.SAME;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.guards.histories.Story.Pact;
import org.entente.guards.histories.Story.Told;
import org.entente.mechanisms.review.Pair;
import org.entente.reference.agreements.Agreement;
import org.entente.reference.agreements.Agreements;
import org.entente.reference.agreements.Ending;
import org.entente.reference.agreements.Name;
import org.entente.reference.agreements.Sharing;
import org.entente.reference.agreements.Signature;
import org.entente.reference.agreements.Terms;
import org.entente.reference.partners.merging.Merged;
import org.entente.reference.partners.merging.Mergers;
import org.entente.reference.partners.relations.Relation;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.Timespan;
import org.entente.registers.activities.linking.ties.Tie.Said;
import org.entente.registers.activities.linking.ties.Ties;

/** What can be done in a mission, as its people would. */
final class Deeds {

  private final LivingMission mission;
  private final Map<String, Activity.Id> records = new HashMap<>();
  private final Map<PartyId, Relation> memberships = new HashMap<>();
  private final List<Relation> claims = new ArrayList<>();

  Deeds(LivingMission mission) {
    this.mission = mission;
  }

  /** Reports a record, or reports it again under the mark that it has now. */
  void report(String name, Told told) {
    var known = records.get(name);
    var id = known == null ? new Activity.Id(mission.door(Ids.class).next()) : known;
    records.put(name, id);
    var recording =
        new Activities.Recording(
            activity(id, name, told), told.now().owner(), mission.label(told.now()), "the story");
    var one = List.of(recording);
    mission.doing(
        () -> {
          var recordings =
              mission.door(Activities.class).recordings(mission.act(), mission.everything());
          recordings
              .prepare(known == null ? one : List.of(), known == null ? List.of() : one)
              .run();
          recordings.finish();
        });
  }

  private Activity activity(Activity.Id id, String name, Told told) {
    var place = Optional.of(mission.place(told.place()));
    return new Activity(
        id,
        new Activity.Who(
            told.who(),
            "Somebody",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Activity.Where(
            place, Optional.empty(), Optional.of(2), "pcode", 1, told.place(), Optional.empty()),
        new Activity.What(
            Optional.of(told.sector()),
            told.sector(),
            Optional.of(name),
            Optional.empty(),
            Optional.of("ongoing"),
            Optional.empty()),
        Timespan.unknown(),
        new Activity.Reach(
            Optional.empty(),
            Optional.of(told.reached()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        new Activity.Reported(name, Optional.empty(), Map.of(), 1));
  }

  /** Nobody claims anything any more, and other records have the names from now on. */
  void beginAnew() {
    claims.forEach(this::withdraw);
    claims.clear();
    records.clear();
  }

  /** Takes a record back, as undoing a report does. */
  void withdraw(String name, Told told) {
    var id = id(name);
    var owner = told.now().owner();
    var gone =
        new Change(
            id.in(mission.id),
            Optional.empty(),
            owner,
            mission.label(told.now()),
            Optional.empty());
    var history = mission.door(History.class);
    mission.doing(
        () -> {
          history.append(mission.act(), List.of(gone));
          var ended = List.of(id.value());
          mission
              .door(Activities.class)
              .restore(history.listNewestOf(Activity.TYPE, ended, mission.everything()));
        });
  }

  void becomes(LocalDate day) {
    mission.becomes(day);
  }

  /** What was reported since the beginning, standing or not. */
  Map<String, Activity.Id> records() {
    return Map.copyOf(records);
  }

  Activity.Id id(String name) {
    return Objects.requireNonNull(records.get(name));
  }

  void same(Story.Same said) {
    var labels = said.marks().stream().mapToInt(mission::label).toArray();
    int label =
        mission.door(Labels.class).join(labels[0], Arrays.copyOfRange(labels, 1, labels.length));
    var tie = new Said(pair(said), SAME);
    mission.doing(
        () -> mission.door(Ties.class).say(tie, mission.id.itself(), label, mission.act()));
  }

  void notSame(Story.Same said) {
    mission.doing(() -> mission.door(Ties.class).takeBack(pair(said), mission.act()));
  }

  private Pair pair(Story.Same said) {
    return Pair.of(id(said.one()).value(), id(said.other()).value());
  }

  void merge(Story.One one) {
    var said = new Merged(one.party(), one.into());
    mission.doing(
        () ->
            mission
                .door(Mergers.class)
                .merge(said, mission.id.itself(), mission.act(), mission.everything()));
  }

  void separate(Story.One one) {
    var mergers = mission.door(Mergers.class);
    mission.doing(
        () ->
            mergers
                .listBetween(one.party(), one.into(), mission.everything())
                .forEach(it -> mergers.separate(it, mission.act(), mission.everything())));
  }

  void admit(PartyId party, PartyId group, Optional<LocalDate> until) {
    memberships.put(party, member(party, group, mission.id.itself(), until));
  }

  void callItselfAMember(PartyId party, PartyId group) {
    claims.add(member(party, group, party, Optional.empty()));
  }

  private Relation member(PartyId party, PartyId group, PartyId says, Optional<LocalDate> until) {
    var tie = Tie.of(party, Tie.Type.MEMBER_OF, group);
    var lasting =
        until.map(day -> tie.endingAt(day.atStartOfDay(ZoneOffset.UTC).toInstant())).orElse(tie);
    int label = mission.door(Labels.class).intern(Label.of("public", mission.id.itself()));
    var relation = new Relation(mission.door(Ids.class).next(), lasting, says, label);
    mission.doing(
        () ->
            mission
                .door(Relations.class)
                .relate(List.of(relation), mission.act(), mission.everything()));
    return relation;
  }

  void leave(PartyId party) {
    withdraw(Objects.requireNonNull(memberships.remove(party)));
  }

  private void withdraw(Relation relation) {
    mission.doing(() -> mission.door(Relations.class).withdraw(relation, mission.act()));
  }

  /** Draws up an agreement, which nobody has signed. */
  PartyId drawUp(Pact pact) {
    var label = Label.of("restricted", pact.parties().getFirst());
    return mission
        .asNode(
            () ->
                mission
                    .door(Agreements.class)
                    .drawUp(
                        terms(pact),
                        label,
                        pact.parties().getFirst(),
                        mission.act(),
                        mission.everything()))
        .asParty();
  }

  void change(PartyId name, Pact pact) {
    var agreement = agreement(name);
    var label = mission.door(Labels.class).get(agreement.label());
    mission.doing(
        () ->
            mission
                .door(Agreements.class)
                .change(
                    name.value(),
                    terms(pact),
                    label,
                    agreement.owner(),
                    mission.act(),
                    mission.everything()));
  }

  void sign(PartyId name, PartyId party) {
    int edition = agreement(name).deed().edition();
    mission.doing(
        () ->
            mission
                .door(Agreements.class)
                .sign(
                    name.value(),
                    new Signature(party, "amina", mission.now(), edition),
                    mission.act(),
                    mission.everything()));
  }

  void end(PartyId name, PartyId party) {
    mission.doing(
        () ->
            mission
                .door(Agreements.class)
                .end(
                    name.value(),
                    new Ending(party, "amina", mission.now(), "over"),
                    mission.act(),
                    mission.everything()));
  }

  private Agreement agreement(PartyId name) {
    return mission
        .asNode(() -> mission.door(Agreements.class).find(name.value(), mission.everything()))
        .orElseThrow();
  }

  private static Terms terms(Pact pact) {
    var told = pact.sharing();
    var sharing =
        new Sharing(
            told.giver(),
            told.receiver().stream().toList(),
            told.level(),
            told.planning() ? List.of("planning") : List.of());
    return new Terms(
        List.of(new Name("Sharing", Optional.empty())),
        Terms.Kind.INFORMATION_SHARING,
        pact.parties(),
        Optional.empty(),
        pact.until(),
        List.of(sharing),
        Optional.empty(),
        Optional.empty());
  }
}
