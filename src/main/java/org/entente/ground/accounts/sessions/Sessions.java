package org.entente.ground.accounts.sessions;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.accounts.secrets.Secret;
import org.entente.ground.accounts.trail.Trail;
import org.entente.ground.accounts.trail.Trail.Deed;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of this node's people, kept in its database under the hash of what the browser
 * holds. One ends when it is unused for too long, when it is too old, or when it is ended.
 */
@Component
public class Sessions {

  /** How exactly it is known when a session was last seen; a page does not cost a write each. */
  private static final Duration SEEN = Duration.ofMinutes(1);

  private final SessionStore store;
  private final Trail trail;
  private final Ids ids;
  private final SecureRandom random;
  private final InstantSource clock;
  private final Duration idle;
  private final Duration oldest;

  /** With which browser, and from where, told no more exactly than its network. */
  public record Origin(String device, String network) {

    public static Origin of(String userAgent, String address) {
      return new Origin(Device.words(userAgent), Network.of(address));
    }
  }

  Sessions(
      SessionStore store,
      Trail trail,
      Ids ids,
      SecureRandom random,
      InstantSource clock,
      @Value("${entente.sessions.idle-minutes:720}") int idleMinutes,
      @Value("${entente.sessions.days:14}") int days) {
    this.store = store;
    this.trail = trail;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
    this.idle = Duration.ofMinutes(idleMinutes);
    this.oldest = Duration.ofDays(days);
  }

  /** Begins a session of somebody called so; the secret is for its browser alone. */
  @Transactional
  public Secret begin(PersonId person, String signInName, Origin origin) {
    var now = clock.instant();
    store.forget(now.minus(idle), now.minus(oldest));
    var secret = Secret.next(random);
    store.add(new Session(ids.next(), person, origin, now, now), secret.hash());
    trail.note(person, Deed.SIGNED_IN, signInName, Optional.empty());
    return secret;
  }

  /** The session that this secret opens, which counts as seen by that; empty once it has ended. */
  @Transactional
  public Optional<Session> find(Secret secret) {
    var now = clock.instant();
    var found = store.find(secret.hash()).filter(session -> holds(session, now));
    found
        .filter(session -> session.seenAt().plus(SEEN).isBefore(now))
        .ifPresent(session -> store.see(session.id(), now));
    return found;
  }

  /** A person's open sessions, the one used last first. */
  @Transactional(readOnly = true)
  public List<Session> list(PersonId person) {
    var now = clock.instant();
    return store.listOf(person).stream().filter(session -> holds(session, now)).toList();
  }

  /** Ends one of a person's own sessions; one of somebody else's is left alone. */
  @Transactional
  public void end(PersonId person, UUID session) {
    store.end(person, session);
  }

  @Transactional
  public void endOthers(PersonId person, UUID kept) {
    store.endOthers(person, kept);
  }

  @Transactional
  public void endAll(PersonId person) {
    store.endAll(person);
  }

  private boolean holds(Session session, Instant now) {
    return session.seenAt().plus(idle).isAfter(now) && session.begunAt().plus(oldest).isAfter(now);
  }
}
