package org.entente.ground.accounts.providers.web;

import java.io.Serial;
import java.util.List;
import org.entente.ground.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody whom a provider vouches for and whom this node knows; the name is the one used here. */
final class KnownThere extends DefaultOidcUser {

  @Serial private static final long serialVersionUID = 1L;

  private final String signInName;

  KnownThere(Person person, OidcIdToken token) {
    super(List.of(), token);
    this.signInName = person.signInName();
  }

  @Override
  public String getName() {
    return signInName;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KnownThere it && it.signInName.equals(signInName);
  }

  @Override
  public int hashCode() {
    return signInName.hashCode();
  }
}
