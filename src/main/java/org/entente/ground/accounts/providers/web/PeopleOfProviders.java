package org.entente.ground.accounts.providers.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.providers.ProviderLinks;
import org.entente.ground.accounts.providers.ProviderLinks.Account;
import org.entente.ground.accounts.sessions.web.SignedIn;
import org.entente.ground.problem.Refused;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Whom a provider's token signs in: the person who linked that very account, and nobody for one
 * that is linked to nobody. Somebody who is signed in, and asked for it just before, links it by
 * this.
 */
@Component
class PeopleOfProviders implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private static final String WANTED = PeopleOfProviders.class.getName();

  private final ProviderLinks links;
  private final Accounts accounts;

  PeopleOfProviders(ProviderLinks links, Accounts accounts) {
    this.links = links;
    this.accounts = accounts;
  }

  /**
   * Notes that the reader of this session wants to link the next account that they sign in with.
   */
  static void wantToLink() {
    session().setAttribute(WANTED, true, RequestAttributes.SCOPE_SESSION);
  }

  private static RequestAttributes session() {
    return RequestContextHolder.currentRequestAttributes();
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var token = request.getIdToken();
    checkAccessToken(token, request.getAccessToken().getTokenValue());
    var account = account(token);
    reader().filter(_ -> wanted()).ifPresent(reader -> link(account, reader));
    return links
        .find(account)
        .flatMap(accounts::find)
        .map(person -> new KnownThere(person, token))
        .orElseThrow(() -> refused("nobody here is linked to that account"));
  }

  /** A token that came so far says both. */
  private static Account account(OidcIdToken token) {
    var issuer = Optional.ofNullable(token.getIssuer()).orElseThrow(() -> refused("iss"));
    var subject = Optional.ofNullable(token.getSubject()).orElseThrow(() -> refused("sub"));
    return new Account(issuer.toString(), subject);
  }

  private static Optional<Person> reader() {
    var now = SecurityContextHolder.getContext().getAuthentication();
    return SignedIn.of(now).map(SignedIn::person);
  }

  private static boolean wanted() {
    var wanted = session().getAttribute(WANTED, RequestAttributes.SCOPE_SESSION) != null;
    session().removeAttribute(WANTED, RequestAttributes.SCOPE_SESSION);
    return wanted;
  }

  private void link(Account account, Person reader) {
    try {
      links.link(account, reader);
    } catch (Refused another) {
      throw new OAuth2AuthenticationException(new OAuth2Error("linked"), another);
    }
  }

  /** The token that says who it is must belong to the one that came with it (OpenID, 3.1.3.8). */
  private static void checkAccessToken(OidcIdToken token, String accessToken) {
    var told = token.getAccessTokenHash();
    if (told != null && !told.equals(halfHash(accessToken))) {
      throw refused("at_hash");
    }
  }

  private static String halfHash(String accessToken) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(accessToken.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, hash.length / 2));
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }

  private static OAuth2AuthenticationException refused(String why) {
    return new OAuth2AuthenticationException(new OAuth2Error("refused"), why);
  }
}
