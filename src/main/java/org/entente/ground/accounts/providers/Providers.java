package org.entente.ground.accounts.providers;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * The identity providers of the settings {@code entente.oidc.NAME.…}. What one says of itself is
 * fetched when somebody first signs in there, so that a node starts while a provider is away. Only
 * the name of the account is asked for ({@code openid}), always with PKCE.
 */
@Component
public class Providers implements ClientRegistrationRepository {

  /** Where a provider sends people back to. */
  public static final String BACK = "/sign-in/oidc/";

  private final Map<String, Provider> named;
  private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

  Providers(Environment settings) {
    named =
        Binder.get(settings)
            .bind("entente.oidc", Bindable.mapOf(String.class, Provider.class))
            .orElse(Map.of());
  }

  /** How they are called on the page of signing in, by their name in the settings. */
  public SequencedMap<String, String> labels() {
    var labels = new TreeMap<String, String>();
    named.forEach((name, provider) -> labels.put(name, provider.label().orElse(name)));
    return Collections.unmodifiableSequencedMap(labels);
  }

  /** How the provider of an issuer is called; the issuer itself when it is named no more. */
  public String label(String issuer) {
    return named.entrySet().stream()
        .filter(each -> each.getValue().issuer().equals(issuer))
        .map(each -> each.getValue().label().orElse(each.getKey()))
        .findFirst()
        .orElse(issuer);
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String name) {
    return Optional.ofNullable(named.get(name))
        .map(provider -> known.computeIfAbsent(name, _ -> discover(name, provider)))
        .orElse(null);
  }

  private static ClientRegistration discover(String name, Provider provider) {
    var secret = provider.readSecret();
    var method =
        secret.isPresent()
            ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC
            : ClientAuthenticationMethod.NONE;
    return ClientRegistrations.fromOidcIssuerLocation(provider.issuer())
        .registrationId(name)
        .clientId(provider.clientId())
        .clientSecret(secret.orElse(""))
        .clientAuthenticationMethod(method)
        .clientSettings(ClientSettings.builder().requireProofKey(true).build())
        .scope("openid")
        .redirectUri("{baseUrl}" + BACK + "{registrationId}")
        .build();
  }
}
