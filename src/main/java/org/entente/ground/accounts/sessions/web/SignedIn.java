package org.entente.ground.accounts.sessions.web;

import java.io.Serial;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.sessions.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Somebody known by a session that the node keeps; the name is the sign-in name. */
public final class SignedIn extends AbstractAuthenticationToken {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Person person;
  private final UUID session;

  SignedIn(Person person, Session session) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.person = person;
    this.session = session.id();
    setAuthenticated(true);
  }

  /** The session of a request, when there is one. */
  public static Optional<SignedIn> of(@Nullable Object principal) {
    return principal instanceof SignedIn signedIn ? Optional.of(signedIn) : Optional.empty();
  }

  public Person person() {
    return person;
  }

  public UUID session() {
    return session;
  }

  @Override
  public Object getPrincipal() {
    return person.signInName();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn it && it.session.equals(session);
  }

  @Override
  public int hashCode() {
    return session.hashCode();
  }
}
