package org.entente.ground.accounts;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
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
  private final PasswordEncoder passwords;
  private final History history;
  private final Labels labels;
  private final Ids ids;
  private final InstantSource clock;

  Accounts(
      AccountStore store,
      PasswordEncoder passwords,
      History history,
      Labels labels,
      Ids ids,
      InstantSource clock) {
    this.store = store;
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
    var id = store.put(ids.next(), membership);
    var mission = membership.mission();
    var label = labels.intern(Label.of("restricted", mission.itself()));
    var payload =
        Map.of(
            "person", membership.person().value(),
            "party", membership.party().value(),
            "level", membership.level(),
            "roles",
                membership.roles().stream()
                    .map(Role::word)
                    .collect(Collectors.toCollection(TreeSet::new)));
    var change =
        new Change(
            new RecordRef(mission, MEMBERSHIP, id),
            Optional.of(Payload.of(payload)),
            mission.itself(),
            label,
            Optional.empty());
    history.append(Act.of(mission, actor, "membership given", clock.instant()), List.of(change));
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

  /** Who takes part without reading is cleared only for what is open to everybody. */
  @Override
  @Transactional(readOnly = true)
  public Optional<Clearance> clearance(String signInName, MissionId mission) {
    return findMembership(signInName, mission)
        .map(
            membership ->
                Clearance.of(
                    membership.party(),
                    membership.may(Role.READ) ? membership.level() : Policy.mostOpenLevel()));
  }
}
