package org.entente.ground.accounts.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.sessions.Sessions;
import org.entente.ground.accounts.sessions.Sessions.Origin;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps who is signed in where {@link Sessions} keeps it, not in the memory of the web server. Each
 * sign-in begins a session of its own and ends the one that this browser had.
 */
@Component
public class KeptSessions implements SecurityContextRepository {

  private final Sessions sessions;
  private final Accounts accounts;

  KeptSessions(Sessions sessions, Accounts accounts) {
    this.sessions = sessions;
    this.accounts = accounts;
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
    return find(exchange.getRequest())
        .<SecurityContext>map(SecurityContextImpl::new)
        .orElseGet(SecurityContextImpl::new);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return find(request).isPresent();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    var now = Optional.ofNullable(context.getAuthentication());
    if (now.filter(SignedIn.class::isInstance).isPresent()) {
      return;
    }
    find(request).ifPresent(last -> sessions.end(last.person().id(), last.session()));
    now.map(Authentication::getName)
        .flatMap(accounts::find)
        .ifPresentOrElse(
            person -> begin(person, request, response),
            () -> KeptCookie.SESSION.remove(request, response));
  }

  /** Signs a person in with this browser. */
  public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
    var agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("");
    var origin = Origin.of(agent, request.getRemoteAddr());
    var secret = sessions.begin(person.id(), person.signInName(), origin);
    KeptCookie.SESSION.give(secret, request, response);
  }

  private Optional<SignedIn> find(HttpServletRequest request) {
    return KeptCookie.SESSION
        .read(request)
        .flatMap(sessions::find)
        .flatMap(
            session ->
                accounts.find(session.person()).map(person -> new SignedIn(person, session)));
  }
}
