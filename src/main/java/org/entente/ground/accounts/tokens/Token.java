package org.entente.ground.accounts.tokens;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.PersonId;

/**
 * What a person lets a program do for them until a day: the scopes are roles, of which those count
 * that the person still has in the mission asked for. Reading is always one of them; administering
 * never is.
 */
public record Token(
    UUID id,
    PersonId person,
    String name,
    Set<Role> scopes,
    Instant endsAt,
    Optional<Instant> usedAt) {

  public Token {
    scopes = Set.copyOf(scopes);
  }
}
