package org.entente.ground.accounts.providers;

import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the ID tokens of providers: RS256 with a key of the provider's own set, issued for this
 * node, now. Refused before anything is computed: what is too long, names a key elsewhere, carries
 * what must be understood and is not, says one thing twice, or is another kind of token.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

  private static final int LONGEST = 8192;
  private static final int PARTS = 3;
  private static final Set<String> HEADERS = Set.of("alg", "kid", "typ");

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();

  @Override
  public JwtDecoder createDecoder(ClientRegistration provider) {
    var decoder = decoders.createDecoder(provider);
    return token -> {
      check(token);
      return decoder.decode(token);
    };
  }

  private static void check(String token) {
    var parts = token.split("\\.", -1);
    if (token.length() > LONGEST || parts.length != PARTS) {
      throw new BadJwtException("not a signed token of ordinary length");
    }
    var header = read(parts[0]);
    if (!HEADERS.containsAll(header.keySet()) || !isIdToken(header)) {
      throw new BadJwtException("a header that no ID token needs");
    }
    read(parts[1]);
  }

  /** Most say JWT, or nothing; anything else is a token for another purpose. */
  private static boolean isIdToken(Map<?, ?> header) {
    return !header.containsKey("typ") || "JWT".equals(header.get("typ"));
  }

  private static Map<?, ?> read(String part) {
    try {
      return STRICT.readValue(Base64.getUrlDecoder().decode(part), Map.class);
    } catch (JacksonException | IllegalArgumentException unreadable) {
      throw new BadJwtException("not a token: it cannot be read", unreadable);
    }
  }
}
