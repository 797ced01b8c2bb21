package org.entente.ground.accounts.tokens.web;

import java.io.Serial;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.tokens.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A program that acts for a person, within the scopes of its token. */
public final class ByToken extends AbstractAuthenticationToken {

  @Serial private static final long serialVersionUID = 1L;

  private final String signInName;
  private final transient Token token;

  ByToken(Person person, Token token) {
    super(AuthorityUtils.NO_AUTHORITIES);
    this.signInName = person.signInName();
    this.token = token;
    setAuthenticated(true);
  }

  /** What the program may do of what its person may; everything for the person in a browser. */
  public static Optional<Set<Role>> scopes(@Nullable Object principal) {
    return principal instanceof ByToken by ? Optional.of(by.token.scopes()) : Optional.empty();
  }

  @Override
  public Object getPrincipal() {
    return signInName;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ByToken it && it.token.equals(token);
  }

  @Override
  public int hashCode() {
    return token.hashCode();
  }
}
