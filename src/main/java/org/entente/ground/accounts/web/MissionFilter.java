package org.entente.ground.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.accounts.sessions.web.SignedIn;
import org.entente.ground.accounts.tokens.web.ByToken;
import org.entente.ground.accounts.viewing.Viewing;
import org.entente.ground.accounts.viewing.Viewings;
import org.entente.ground.identity.MissionCodes;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds each request below {@code /missions/{code}} to its reader's audience. A mission that does
 * not exist and one in which the reader takes no part give the same answer.
 */
@Component
class MissionFilter extends OncePerRequestFilter {

  /** Unless what answers says how its reader may keep it. */
  private static final String FOR_THE_READER_ALONE = "private, no-store";

  private static final Pattern MISSION = Pattern.compile("/missions/([^/]+)(/.*)?");

  private final Accounts accounts;
  private final Viewings viewings;
  private final Audiences audiences;
  private final ObjectProvider<MissionCodes> missions;

  MissionFilter(
      Accounts accounts,
      Viewings viewings,
      Audiences audiences,
      ObjectProvider<MissionCodes> missions) {
    this.accounts = accounts;
    this.viewings = viewings;
    this.audiences = audiences;
    this.missions = missions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = MISSION.matcher(request.getRequestURI());
    if (!path.matches()) {
      chain.doFilter(request, response);
      return;
    }
    var visit = visit(path.group(1));
    if (visit.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_THE_READER_ALONE);
    visit.get().keepIn(request);
    go(visit.get(), () -> chain.doFilter(request, response));
  }

  private Optional<Visit> visit(String code) {
    var name = SecurityContextHolder.getContext().getAuthentication();
    if (name == null) {
      return Optional.empty();
    }
    return missions
        .getObject()
        .findByCode(code)
        .flatMap(mission -> accounts.findMembership(name.getName(), mission))
        .map(membership -> ByToken.scopes(name).map(membership::within).orElse(membership))
        .flatMap(
            membership ->
                accounts
                    .find(name.getName())
                    .flatMap(
                        person ->
                            viewing(name, membership)
                                .map(as -> looking(person, code, membership, as))
                                .orElseGet(() -> asOneself(person, code, membership))));
  }

  private Optional<Viewing> viewing(Authentication name, Membership membership) {
    return SignedIn.of(name).flatMap(me -> viewings.find(me.session(), membership.mission()));
  }

  private Optional<Visit> asOneself(Person person, String code, Membership membership) {
    return audiences
        .of(person.signInName(), membership.mission())
        .map(audience -> new Visit(person, code, membership, audience, Optional.empty()));
  }

  private Optional<Visit> looking(Person person, String code, Membership own, Viewing as) {
    return audiences
        .of(person.signInName(), own.mission(), as.as(), as.level())
        .map(
            audience -> {
              var part = own.within(Set.of(Role.READ)).of(audience.party());
              return new Visit(person, code, part, audience, Optional.of(as.as()));
            });
  }

  /** The rest of the chain, which may fail as servlets do. */
  private interface Rest {
    void go() throws ServletException, IOException;
  }

  private static void go(Visit visit, Rest rest) throws ServletException, IOException {
    try {
      Scope.of(
          visit.audience(),
          () -> {
            try {
              rest.go();
              return true;
            } catch (ServletException failed) {
              throw new Carried(failed);
            }
          });
    } catch (Carried carried) {
      throw carried.cause;
    }
  }

  /** Carries a servlet's exception through work that can only fail in one way. */
  private static final class Carried extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1L;
    private final ServletException cause;

    Carried(ServletException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
