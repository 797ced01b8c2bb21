package org.entente.mechanisms.review.wells;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.history.Act;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.judging.Judging;
import org.entente.mechanisms.review.queue.Proposing;
import org.entente.mechanisms.review.queue.Queue;
import org.entente.mechanisms.review.queue.Reviewer;
import org.entente.mechanisms.review.wells.Wells.Well;

/** The wells of a mission on a node, their owners, and the people who judge them. */
public record Field(MissionId mission, Doors doors) {

  /** The one bean of a type of the node. */
  @FunctionalInterface
  public interface Doors {
    <T> T door(Class<T> type);
  }

  private static final Instant DUG = Instant.parse("2026-03-02T08:00:00Z");

  public Audience node() {
    return doors.door(Audiences.class).node(mission);
  }

  /** Digs a well under a label that its owner put on. */
  public UUID dig(Well well, PartyId owner, Function<Label, Label> label) {
    int number = doors.door(Labels.class).intern(label.apply(Label.of("restricted", owner)));
    var act = Act.of(mission, "grace", "dug", DUG);
    return Scope.of(node(), () -> doors.door(Wells.class).dig(well, owner, number, act));
  }

  public UUID dig(Well well, PartyId owner) {
    return dig(well, owner, label -> label);
  }

  public List<Proposing.Proposed> propose() {
    return doors.door(Proposing.class).propose(mission, Progress.unwatched());
  }

  /** Somebody of an organisation, with a part in the mission. */
  public Reviewer person(String who, PartyId of, Role... roles) {
    var name = who + mission.value().toString().substring(24);
    var wanted = new NewPerson(who, name, "a long sentence to remember", false);
    Scope.run(
        node(),
        () ->
            doors
                .door(Accounts.class)
                .addTo(
                    wanted,
                    id -> new Membership(id, mission, of, "restricted", Set.of(roles)),
                    "amina"));
    return new Reviewer(audience(name), Set.of(roles).contains(Role.COORDINATE));
  }

  /** Somebody says of the next pair that it is two, and is shown the one after it. */
  public void judgeNext(Reviewer person) {
    Scope.run(
        person.audience(),
        () -> {
          var card = doors.door(Queue.class).claimNext(person, Locale.ENGLISH).orElseThrow();
          var decision =
              new Judging.Decision(Optional.of(Relation.DISTINCT), "two of them", card.seen());
          doors.door(Judging.class).judge(card.waiting().id(), decision, person);
          doors.door(Queue.class).claimNext(person, Locale.ENGLISH);
        });
  }

  /** The same person at a later moment: labels that came since are readable, or not. */
  public Reviewer later(Reviewer person) {
    return new Reviewer(audience(person.name()), person.coordinates());
  }

  /** Somebody with a part in the mission, as who coordinates. */
  public Reviewer coordinator(String signInName) {
    return new Reviewer(audience(signInName), true);
  }

  private Audience audience(String signInName) {
    return doors.door(Audiences.class).of(signInName, mission).orElseThrow();
  }

  /** What is stated of wells. */
  public List<Wells.Tie> ties() {
    var all = node();
    return Scope.of(all, () -> doors.door(Wells.class).ties(all));
  }

  public Instant now() {
    return doors.door(InstantSource.class).instant();
  }
}
