package org.entente.ground.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The edge where a bug ends: what nobody else has answered is logged once, under a reference that
 * the error page shows. Refused sign-in and refused access are left to the security filters.
 */
final class Bugs implements HandlerExceptionResolver, Ordered {

  /** The request attribute that holds the reference. */
  static final String REFERENCE = Bugs.class.getName() + ".reference";

  private static final Logger LOG = LoggerFactory.getLogger(Bugs.class);

  private final References references;

  Bugs(References references) {
    this.references = references;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception bug) {
    if (bug instanceof AccessDeniedException || bug instanceof AuthenticationException) {
      return null;
    }
    if (Outage.behind(bug).isPresent()) {
      return null; // told by the filter around all
    }
    var reference = references.next();
    LOG.error("{} {} failed, reference {}", request.getMethod(), path(request), reference, bug);
    request.setAttribute(REFERENCE, reference);
    answer(response);
    return new ModelAndView();
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().replaceAll("\\p{Cntrl}", "?");
  }

  private static void answer(HttpServletResponse response) {
    if (response.isCommitted()) {
      return;
    }
    try {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** After everybody who knows the exception better. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  /** Gives what a user quotes when something broke. */
  @FunctionalInterface
  interface References {
    String next();
  }
}
