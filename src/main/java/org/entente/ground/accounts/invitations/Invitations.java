package org.entente.ground.accounts.invitations;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Member;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.passkeys.Passkeys;
import org.entente.ground.accounts.providers.ProviderLinks;
import org.entente.ground.accounts.secrets.Secret;
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
import org.entente.ground.identity.PersonId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invites people into a mission, and back into accounts that they lost. Who accepts gets exactly
 * what was offered, and only while whoever offered it may still give it.
 */
@Component
public class Invitations {

  /** The type under which invitations stand in history. */
  public static final String INVITATION = "invitation";

  private final InvitationStore store;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Tokens tokens;
  private final Trail trail;
  private final Passkeys passkeys;
  private final ProviderLinks links;
  private final History history;
  private final Labels labels;
  private final Ids ids;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Duration open;

  Invitations(
      InvitationStore store,
      Accounts accounts,
      Sessions sessions,
      Tokens tokens,
      Trail trail,
      Passkeys passkeys,
      ProviderLinks links,
      History history,
      Labels labels,
      Ids ids,
      SecureRandom random,
      InstantSource clock,
      @Value("${entente.invitations.days:7}") int days) {
    this.store = store;
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
    this.trail = trail;
    this.passkeys = passkeys;
    this.links = links;
    this.history = history;
    this.labels = labels;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
    this.open = Duration.ofDays(days);
  }

  /** The secret of the link, which is kept nowhere; refused beyond the giver's bounds. */
  @Transactional
  public Secret invite(Offer offer, Member giver) {
    new Bounds(giver.membership()).check(offer);
    return add(offer, Optional.empty(), giver.person());
  }

  /**
   * Invites somebody back who cannot sign in any more. Only who could have given all that the
   * person has on this node: else an administrator of one mission would get into another by it.
   */
  @Transactional
  public Secret inviteBack(Member lost, Member giver) {
    var bounds = new Bounds(giver.membership());
    var parts = accounts.listMemberships(lost.person().signInName());
    bounds.check(Offer.of(lost.membership()));
    if (lost.person().administers() || parts.size() > 1) {
      throw new Refused(new AccountProblem.BeyondOwnRights("back"));
    }
    note(lost.person().id(), Deed.INVITED_BACK, giver.person(), lost.membership().mission());
    return add(Offer.of(lost.membership()), Optional.of(lost.person().id()), giver.person());
  }

  private Secret add(Offer offer, Optional<PersonId> back, Person giver) {
    var secret = Secret.next(random);
    var ends = clock.instant().plus(open);
    var invitation = new Invitation(ids.next(), offer, back, giver.signInName(), ends);
    store.add(invitation, secret.hash());
    record(invitation, Optional.of(payload(invitation)), giver.signInName(), "invited");
    return secret;
  }

  @Transactional(readOnly = true)
  public Optional<Invitation> find(Secret secret) {
    return store.findOpen(secret.hash(), clock.instant());
  }

  /** Those that nobody has taken up yet, the one that ends first at the top. */
  @Transactional(readOnly = true)
  public List<Invitation> listOpen(MissionId mission) {
    return store.listOpen(mission, clock.instant());
  }

  /** Adds the person and gives the part that was offered. */
  @Transactional
  public Person accept(Invitation invitation, NewPerson newcomer) {
    close(invitation, newcomer.signInName(), "invitation accepted");
    var person = accounts.add(newcomer);
    accounts.give(invitation.offer().to(person.id()), invitation.invitedBy());
    return person;
  }

  /** Gives the part that was offered to somebody who has an account already. */
  @Transactional
  public void accept(Invitation invitation, Person person) {
    var mission = invitation.offer().mission();
    if (accounts.findMembership(person.signInName(), mission).isPresent()) {
      throw new Refused(new AccountProblem.AlreadyTakesPart());
    }
    close(invitation, person.signInName(), "invitation accepted");
    accounts.give(invitation.offer().to(person.id()), invitation.invitedBy());
  }

  /** Back into a lost account: a new password; whatever signed in as this person before is gone. */
  @Transactional
  public Person comeBack(Invitation invitation, String password) {
    var person = invitation.back().flatMap(accounts::find).orElseThrow(Invitations::over);
    close(invitation, person.signInName(), "came back");
    accounts.setPassword(person, password);
    sessions.endAll(person.id());
    tokens.revokeAll(person.id());
    passkeys.removeAll(person.id());
    links.unlinkAll(person.id());
    note(person.id(), Deed.CAME_BACK, person, invitation.offer().mission());
    return person;
  }

  private void note(PersonId about, Deed deed, Person actor, MissionId mission) {
    trail.note(about, deed, actor.signInName(), Optional.of(mission));
  }

  /** Withdraws one of the mission's invitations; refused beyond the bounds, or when it is over. */
  @Transactional
  public void withdraw(UUID id, Member giver) {
    var mission = giver.membership().mission();
    var invitation =
        store
            .findOpen(id, clock.instant())
            .filter(it -> it.offer().mission().equals(mission))
            .filter(it -> new Bounds(giver.membership()).cover(it.offer().party()))
            .orElseThrow(Invitations::over);
    closeOnce(invitation, giver.person().signInName(), "invitation withdrawn");
  }

  /** Whoever invited must still be allowed to when the invitation is taken up. */
  private void close(Invitation invitation, String actor, String reason) {
    var offer = invitation.offer();
    var giver = accounts.findMembership(invitation.invitedBy(), offer.mission());
    if (giver.filter(it -> new Bounds(it).beyond(offer).isEmpty()).isEmpty()) {
      throw over();
    }
    closeOnce(invitation, actor, reason);
  }

  private void closeOnce(Invitation invitation, String actor, String reason) {
    if (!store.close(invitation.id(), clock.instant())) {
      throw over();
    }
    record(invitation, Optional.empty(), actor, reason);
  }

  private static Refused over() {
    return new Refused(new AccountProblem.InvitationOver());
  }

  private static Payload payload(Invitation invitation) {
    var offer = invitation.offer();
    return Payload.of(
        Map.of(
            "party", offer.party().value(),
            "level", offer.level(),
            "roles",
                offer.roles().stream()
                    .map(Role::word)
                    .collect(Collectors.toCollection(TreeSet::new)),
            "back", invitation.back().isPresent(),
            "ends", invitation.endsAt().toString()));
  }

  private void record(Invitation invitation, Optional<Payload> now, String actor, String reason) {
    var mission = invitation.offer().mission();
    var label = labels.intern(Label.of("restricted", mission.itself()));
    var record = new RecordRef(mission, INVITATION, invitation.id());
    var change = new Change(record, now, mission.itself(), label, Optional.empty());
    history.append(Act.of(mission, actor, reason, clock.instant()), List.of(change));
  }
}
