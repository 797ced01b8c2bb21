package org.entente.ground.accounts.providers.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.ground.accounts.providers.Providers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** The way to a provider and back; the tokens that come with it are looked at and forgotten. */
@Component
public class ProviderSignIn {

  private final Providers providers;
  private final PeopleOfProviders people;

  ProviderSignIn(Providers providers, PeopleOfProviders people) {
    this.providers = providers;
    this.people = people;
  }

  public void on(OAuth2LoginConfigurer<HttpSecurity> login) {
    login
        .clientRegistrationRepository(providers)
        .authorizedClientRepository(new KeepsNothing())
        .loginPage("/sign-in")
        .authorizationEndpoint(there -> there.baseUri("/sign-in/with"))
        .redirectionEndpoint(back -> back.baseUri(Providers.BACK + "*"))
        .userInfoEndpoint(user -> user.oidcUserService(people))
        .defaultSuccessUrl("/")
        .failureUrl("/sign-in?refused");
  }

  /** Nothing is asked of a provider but who it is, so nothing it gives is kept. */
  private static final class KeepsNothing implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String provider, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String provider,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
