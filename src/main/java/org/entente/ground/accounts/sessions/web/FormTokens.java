package org.entente.ground.accounts.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.entente.ground.accounts.secrets.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * The token that each form carries follows from the session's secret, so that nothing need be kept
 * for it and a form survives a restart of the node. Guests have a secret for this alone.
 */
@Component
public class FormTokens implements CsrfTokenRepository {

  private static final String GIVEN = FormTokens.class.getName();

  private final SecureRandom random;

  FormTokens(SecureRandom random) {
    this.random = random;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    var secret = Secret.next(random);
    request.setAttribute(GIVEN, secret);
    return token(secret);
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token != null && request.getAttribute(GIVEN) instanceof Secret secret) {
      KeptCookie.GUEST.give(secret, request, response);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return KeptCookie.SESSION
        .read(request)
        .or(() -> KeptCookie.GUEST.read(request))
        .map(FormTokens::token)
        .orElse(null);
  }

  private static CsrfToken token(Secret secret) {
    return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", secret.derived("form").letters());
  }
}
