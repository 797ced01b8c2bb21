package org.entente.ground.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ground.accounts.sessions.Sessions;
import org.entente.ground.accounts.tokens.Tokens;
import org.entente.ground.accounts.trail.Trail;
import org.entente.ground.accounts.trail.Trail.Deed;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.PersonId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Memberships;
import org.entente.ground.releasability.label.Clearance;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of this node: adding them, and giving them their part in missions. */
@Component
public class Accounts implements Memberships {

  /** The type under which memberships stand in history; no name of a person is in it. */
  public static final String MEMBERSHIP = "membership";

  private final AccountStore store;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Trail trail;
  private final PasswordEncoder passwords;
  private final History history;
  private final Labels labels;
  private final Ids ids;
  private final InstantSource clock;

  Accounts(
      AccountStore store,
      Sessions sessions,
      Tokens tokens,
      Trail trail,
      PasswordEncoder passwords,
      History history,
      Labels labels,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.sessions = sessions;
    this.tokens = tokens;
    this.trail = trail;
    this.passwords = passwords;
    this.history = history;
    this.labels = labels;
    this.ids = ids;
    this.clock = clock;
  }

  /** Adds a person; refused when the sign-in name is taken. */
  @Transactional
  public Person add(NewPerson wanted) {
    var person =
        new Person(
            new PersonId(ids.next()), wanted.name(), wanted.signInName(), wanted.administers());
    if (!store.add(person, passwords.encode(wanted.password()), clock.instant())) {
      throw new Refused(new AccountProblem.SignInNameTaken(wanted.signInName()));
    }
    return person;
  }

  /** Adds a person together with a part in a mission; both, or neither. */
  @Transactional
  public Person addTo(NewPerson wanted, Function<PersonId, Membership> membership, String actor) {
    var person = add(wanted);
    give(membership.apply(person.id()), actor);
    return person;
  }

  /** Gives a person a part in a mission, or changes it; who may read follows at once. */
  @Transactional
  public void give(Membership membership, String actor) {
    var before = store.findMembership(membership.person(), membership.mission());
    var id = store.put(ids.next(), membership);
    before
        .filter(held -> !held.equals(membership))
        .ifPresent(changed -> sessions.endAll(changed.person()));
    record(id, membership, Optional.of(payload(membership)), actor, "membership given");
    note(membership, before.isPresent() ? Deed.PART_CHANGED : Deed.PART_GIVEN, actor);
  }

  /**
   * Ends a person's part in a mission, and with it all sessions and tokens; what the person did
   * stays in history under the same name. The last who administers the mission cannot go.
   */
  @Transactional
  public void end(Membership membership, String actor, String reason) {
    var mission = membership.mission();
    if (membership.may(Role.ADMINISTER) && store.countAdministrators(mission) == 1) {
      throw new Refused(new AccountProblem.LastAdministrator());
    }
    store
        .remove(membership.person(), mission)
        .ifPresent(id -> record(id, membership, Optional.empty(), actor, reason));
    sessions.endAll(membership.person());
    tokens.revokeAll(membership.person());
    note(membership, Deed.PART_ENDED, actor);
  }

  private void note(Membership membership, Deed deed, String actor) {
    trail.note(membership.person(), deed, actor, Optional.of(membership.mission()));
  }

  /** Ends the part of all people of an organisation; what it reported keeps its labels. */
  @Transactional
  public void endAllOf(PartyId organisation, MissionId mission, String actor) {
    store.listMembers(mission).stream()
        .map(Member::membership)
        .filter(membership -> membership.party().equals(organisation))
        .forEach(membership -> end(membership, actor, "organisation left"));
  }

  private static Payload payload(Membership membership) {
    return Payload.of(
        Map.of(
            "person", membership.person().value(),
            "party", membership.party().value(),
            "level", membership.level(),
            "purposes", new TreeSet<>(membership.purposes()),
            "roles",
                membership.roles().stream()
                    .map(Role::word)
                    .collect(Collectors.toCollection(TreeSet::new))));
  }

  private void record(
      UUID id, Membership membership, Optional<Payload> now, String actor, String reason) {
    var mission = membership.mission();
    var label = labels.intern(Label.of("restricted", mission.itself()));
    var record = new RecordRef(mission, MEMBERSHIP, id);
    var change = new Change(record, now, mission.itself(), label, Optional.empty());
    history.append(Act.of(mission, actor, reason, clock.instant()), List.of(change));
  }

  /** A new password; refused when the one of now is another. */
  @Transactional
  public void changePassword(Person person, String current, String wanted) {
    var kept = store.passwordHash(person.signInName());
    if (kept.filter(hash -> passwords.matches(current, hash)).isEmpty()) {
      throw new Refused(new AccountProblem.PasswordWrong());
    }
    setPassword(person, wanted);
    trail.note(person.id(), Deed.PASSWORD_CHANGED, person.signInName(), Optional.empty());
  }

  /** Sets the password of somebody who has shown by other means to be that person. */
  @Transactional
  public void setPassword(Person person, String wanted) {
    NewPerson.requireLongEnough(wanted);
    store.setPassword(person.id(), passwords.encode(wanted));
  }

  /** Whether nobody was added yet: then the first who comes with the code becomes administrator. */
  @Transactional(readOnly = true)
  public boolean isEmpty() {
    return store.isEmpty();
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(String signInName) {
    return store.find(signInName);
  }

  @Transactional(readOnly = true)
  public Optional<Person> find(PersonId id) {
    return store.find(id);
  }

  @Transactional(readOnly = true)
  Optional<String> findPasswordHash(String signInName) {
    return store.passwordHash(signInName);
  }

  @Transactional(readOnly = true)
  public List<Membership> listMemberships(String signInName) {
    return store.listMemberships(signInName);
  }

  @Transactional(readOnly = true)
  public Optional<Membership> findMembership(String signInName, MissionId mission) {
    return store.listMemberships(signInName).stream()
        .filter(membership -> membership.mission().equals(mission))
        .findFirst();
  }

  /** The people of a mission by name; asked only for those who administer or coordinate it. */
  @Transactional(readOnly = true)
  public List<Member> listMembers(MissionId mission) {
    return store.listMembers(mission);
  }

  /** Somebody who takes part in a mission; refused when nobody of that name does. */
  @Transactional(readOnly = true)
  public Member getMember(String signInName, MissionId mission) {
    return store.listMembers(mission).stream()
        .filter(member -> member.person().signInName().equals(signInName))
        .findFirst()
        .orElseThrow(() -> new Refused(new AccountProblem.NoSuchPerson(signInName)));
  }

  /** Who takes part without reading is cleared only for what is open to everybody. */
  @Override
  @Transactional(readOnly = true)
  public Optional<Clearance> clearance(String signInName, MissionId mission) {
    return findMembership(signInName, mission)
        .map(
            membership ->
                membership.may(Role.READ)
                    ? Clearance.of(membership.party(), membership.level())
                        .forPurposes(membership.purposes())
                    : Clearance.of(membership.party(), Policy.mostOpenLevel()));
  }
}
