package org.entente.ground.accounts.tokens.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.secrets.Secret;
import org.entente.ground.accounts.tokens.RateLimits;
import org.entente.ground.accounts.tokens.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets programs in by {@code Authorization: Bearer} (RFC 6750), below missions alone, no faster
 * than {@link RateLimits} allows; every refusal is a problem document (RFC 9457).
 */
final class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final Tokens tokens;
  private final Accounts accounts;
  private final RateLimits limits;
  private final JsonMapper json;

  BearerFilter(Tokens tokens, Accounts accounts, RateLimits limits, JsonMapper json) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.limits = limits;
    this.json = json;
  }

  /** Whether a request says that it comes with a token, a good one or not. */
  static boolean isByToken(HttpServletRequest request) {
    return header(request).toLowerCase(Locale.ROOT).startsWith(SCHEME);
  }

  private static String header(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION)).orElse("");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wait = limits.takeFrom(request.getRemoteAddr());
    if (wait.isPresent()) {
      slowDown(wait.get(), response);
      return;
    }
    var token =
        Secret.read(header(request).substring(SCHEME.length()).strip()).flatMap(tokens::find);
    var by = token.flatMap(it -> accounts.find(it.person()).map(person -> new ByToken(person, it)));
    if (by.isEmpty()) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      refuse(HttpStatus.UNAUTHORIZED, response);
      return;
    }
    var tooFast = token.flatMap(limits::take);
    if (tooFast.isPresent()) {
      slowDown(tooFast.get(), response);
      return;
    }
    SecurityContextHolder.setContext(new SecurityContextImpl(by.get()));
    chain.doFilter(request, response);
  }

  private void slowDown(Duration wait, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    refuse(HttpStatus.TOO_MANY_REQUESTS, response);
  }

  private void refuse(HttpStatus status, HttpServletResponse response) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(ProblemDetail.forStatus(status)));
  }
}
