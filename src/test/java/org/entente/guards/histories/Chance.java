package org.entente.guards.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.entente.ground.identity.PartyId;
import org.entente.guards.histories.Story.One;
import org.entente.guards.histories.Story.Pact;
import org.entente.guards.histories.Story.Same;
import org.entente.guards.histories.Story.Sharing;
import org.entente.guards.histories.Story.Told;

/** Lets something happen, in the story and for true. */
record Chance(Random random, Cast cast, Story story, Deeds deeds) {

  private static final int CHANGES_BEFORE_CALM = 10;

  void aHistory() {
    int changes = 2 + random.nextInt(CHANGES_BEFORE_CALM);
    for (int i = 0; i < 3; i++) {
      report();
    }
    for (int i = 0; i < changes; i++) {
      something();
    }
  }

  private void something() {
    switch (random.nextInt(13)) {
      case 0, 1 -> report();
      case 2, 3 -> relabel();
      case 4 -> withdraw();
      case 5 -> join();
      case 6 -> part();
      case 7 -> merge();
      case 8 -> separate();
      case 9 -> admitOrLeave();
      case 10 -> callItselfAMember();
      case 11 -> agreeOrEnd();
      default -> daysPass();
    }
  }

  private void report() {
    var name = "record-%03d".formatted(story.names().size());
    var told =
        new Told(
            any(cast.doers()),
            any(LivingMission.PLACES),
            any(List.of(Story.WATER, "HEA")),
            random.nextInt(900),
            List.of(any(cast.marks())));
    story.standing.put(name, told);
    deeds.report(name, told);
  }

  /** Its owner says anew who reads it. */
  private void relabel() {
    if (!story.standing.isEmpty()) {
      var name = any(List.copyOf(story.standing.keySet()));
      var told = Objects.requireNonNull(story.standing.get(name));
      var own = cast.marks().stream().filter(it -> it.owner().equals(told.now().owner())).toList();
      var marks = new ArrayList<>(told.marks());
      marks.add(any(own));
      var again = new Told(told.who(), told.place(), told.sector(), told.reached(), marks);
      story.standing.put(name, again);
      deeds.report(name, again);
    }
  }

  private void withdraw() {
    if (!story.standing.isEmpty()) {
      var name = any(List.copyOf(story.standing.keySet()));
      var told = Objects.requireNonNull(story.standing.remove(name));
      story.gone.put(name, told);
      deeds.withdraw(name, told);
    }
  }

  private void join() {
    if (story.standing.size() > 1) {
      var names = new ArrayList<>(story.standing.keySet());
      var one = names.remove(random.nextInt(names.size()));
      var other = any(names);
      var marks =
          List.of(one, other).stream()
              .map(story.standing::get)
              .map(told -> Objects.requireNonNull(told).now())
              .toList();
      var said = new Same(one, other, marks);
      story.same.removeIf(it -> it.isOf(one, other));
      story.same.add(said);
      deeds.same(said);
    }
  }

  private void part() {
    if (!story.same.isEmpty()) {
      deeds.notSame(story.same.remove(random.nextInt(story.same.size())));
    }
  }

  private void merge() {
    var parties = new ArrayList<>(cast.doers());
    var one = parties.remove(random.nextInt(parties.size()));
    var said = new One(one, any(parties));
    story.merged.removeIf(it -> it.isOf(said.party(), said.into()));
    story.merged.add(said);
    deeds.merge(said);
  }

  private void separate() {
    if (!story.merged.isEmpty()) {
      deeds.separate(story.merged.remove(random.nextInt(story.merged.size())));
    }
  }

  private void admitOrLeave() {
    var party = any(cast.owners());
    if (story.members.containsKey(party)) {
      story.members.remove(party);
      deeds.leave(party);
    } else {
      var until = soon();
      story.members.put(party, until);
      deeds.admit(party, cast.group(), until);
    }
  }

  /** Which opens nothing, so that the story does not speak of it. */
  private void callItselfAMember() {
    deeds.callItselfAMember(any(cast.owners()), cast.group());
  }

  private void agreeOrEnd() {
    var name = any(cast.pacts());
    var pact = Objects.requireNonNull(story.pacts.get(name));
    if (pact.signed().size() == pact.parties().size()) {
      var party = any(pact.parties());
      pact.signed().remove(party);
      deeds.end(name, party);
    } else {
      var drawn = pact(pact.parties());
      if (pact.signed().isEmpty()) {
        story.pacts.put(name, drawn);
        deeds.change(name, drawn);
      }
      sign(name);
    }
  }

  private void sign(PartyId name) {
    var pact = Objects.requireNonNull(story.pacts.get(name));
    for (var party : pact.parties()) {
      if (pact.signed().add(party)) {
        deeds.sign(name, party);
      }
    }
  }

  private Pact pact(List<PartyId> parties) {
    var giver = any(parties);
    var receivers = parties.stream().filter(it -> !it.equals(giver)).toList();
    var receiver = random.nextBoolean() ? Optional.of(any(receivers)) : Optional.<PartyId>empty();
    var level = any(Marked.LEVELS.subList(0, 3));
    var sharing = new Sharing(giver, receiver, level, random.nextBoolean());
    return new Pact(parties, soon(), sharing, new HashSet<>());
  }

  private void daysPass() {
    story.today = story.today.plusDays(1 + random.nextInt(2));
    deeds.becomes(story.today);
  }

  private Optional<LocalDate> soon() {
    return random.nextBoolean()
        ? Optional.of(story.today.plusDays(1 + random.nextInt(3)))
        : Optional.empty();
  }

  /** Takes back all that happened; what was agreed is ended by all. */
  void end() {
    story.same.forEach(deeds::notSame);
    story.merged.forEach(deeds::separate);
    story.members.keySet().forEach(deeds::leave);
    story.pacts.forEach((name, pact) -> pact.signed().forEach(party -> deeds.end(name, party)));
    story.standing.forEach(deeds::withdraw);
    deeds.beginAnew();
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
