package org.entente.ground.accounts.tokens;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.secrets.Secret;
import org.entente.ground.accounts.trail.Trail;
import org.entente.ground.accounts.trail.Trail.Deed;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PersonId;
import org.entente.ground.problem.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of this node's people, kept by their hash; each has a day on which it ends. */
@Component
public class Tokens {

  /** What a token can be for beside reading. */
  public static final Set<Role> SCOPES =
      Set.of(Role.READ, Role.REPORT, Role.COORDINATE, Role.AUDIT);

  /** The longest that one can hold. */
  public static final int MOST_DAYS = 366;

  private static final int LONGEST_NAME = 60;
  private static final Duration USED = Duration.ofMinutes(1);

  private final TokenStore store;
  private final Trail trail;
  private final Ids ids;
  private final SecureRandom random;
  private final InstantSource clock;

  Tokens(TokenStore store, Trail trail, Ids ids, SecureRandom random, InstantSource clock) {
    this.store = store;
    this.trail = trail;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /** Makes a token; what is returned is shown once and kept nowhere. */
  @Transactional
  public Secret make(Person person, String name, Set<Role> scopes, int days) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new Refused(new AccountProblem.TokenNameMissing(LONGEST_NAME));
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new Refused(new AccountProblem.TokenDaysWrong(MOST_DAYS));
    }
    var all = EnumSet.of(Role.READ);
    scopes.stream().filter(SCOPES::contains).forEach(all::add);
    var ends = clock.instant().plus(Duration.ofDays(days));
    var secret = Secret.next(random);
    var token = new Token(ids.next(), person.id(), name.strip(), all, ends, Optional.empty());
    store.add(token, secret.hash());
    trail.note(person.id(), Deed.TOKEN_MADE, person.signInName(), Optional.empty());
    return secret;
  }

  /** The token of this secret, which counts as used by that; empty once it ended. */
  @Transactional
  public Optional<Token> find(Secret secret) {
    var now = clock.instant();
    var found = store.find(secret.hash(), now);
    found
        .filter(token -> token.usedAt().filter(it -> it.plus(USED).isAfter(now)).isEmpty())
        .ifPresent(token -> store.use(token.id(), now));
    return found;
  }

  /** A person's tokens that hold, the one that ends first at the top. */
  @Transactional(readOnly = true)
  public List<Token> list(PersonId person) {
    return store.listOf(person, clock.instant());
  }

  @Transactional
  public void revoke(PersonId person, UUID token) {
    store.remove(person, token);
  }

  @Transactional
  public void revokeAll(PersonId person) {
    store.removeAll(person);
  }
}
