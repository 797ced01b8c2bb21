package org.entente.ground.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before sign-in: lets no more attempts through than {@link SignInAttempts} allows, which
 * counts each as failed until it has succeeded, and keeps the name that was typed for the next try,
 * in the session.
 */
final class SignInGuard extends OncePerRequestFilter {

  /** The session attribute with the name as it was typed. */
  static final String TYPED_NAME = SignInGuard.class.getName() + ".name";

  private final SignInAttempts attempts;
  private final SavedRequestAwareAuthenticationSuccessHandler onward =
      new SavedRequestAwareAuthenticationSuccessHandler();

  SignInGuard(SignInAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSignIn(request) && !attempts.begin(name(request), request.getRemoteAddr())) {
      keepName(request);
      response.sendRedirect(AccountsWebConfiguration.SIGN_IN + "?wait");
      return;
    }
    chain.doFilter(request, response);
  }

  void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    boolean crowded = failure instanceof AuthenticationServiceException;
    if (crowded) {
      attempts.neverWas(name(request), request.getRemoteAddr());
    }
    keepName(request);
    response.sendRedirect(AccountsWebConfiguration.SIGN_IN + (crowded ? "?busy" : "?failed"));
  }

  void succeeded(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    attempts.succeeded(name(request), request.getRemoteAddr());
    onward.onAuthenticationSuccess(request, response, authentication);
  }

  private static boolean isSignIn(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && request.getRequestURI().equals(AccountsWebConfiguration.SIGN_IN);
  }

  private static void keepName(HttpServletRequest request) {
    request.getSession().setAttribute(TYPED_NAME, name(request));
  }

  private static String name(HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter("username"))
        .map(written -> written.strip().toLowerCase(Locale.ROOT))
        .filter(written -> written.length() <= 60)
        .orElse("");
  }
}
