package org.entente.ground.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.Visit;
import org.entente.ground.problem.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only with the role that its method says it needs; without one, never. */
@Component
class Rights implements HandlerInterceptor {

  private static final String OURS = "org.entente.";
  private static final String FRAME = OURS + "ground.shell.";

  private static final Set<String> SAFE = Set.of("GET", "HEAD");

  private final Accounts accounts;

  Rights(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && ours(method)) {
      refuseToChangeWhileLooking(request);
      check(request, method);
    }
    return true;
  }

  private static void refuseToChangeWhileLooking(HttpServletRequest request) {
    boolean looks = Visit.of(request).flatMap(Visit::asWhom).isPresent();
    if (looks && !SAFE.contains(request.getMethod())) {
      throw new Refused(new AccountProblem.OnlyLooking());
    }
  }

  /** The frame itself holds nothing of anybody: its assets, preferences and error pages. */
  private static boolean ours(HandlerMethod method) {
    var name = method.getBeanType().getName();
    return name.startsWith(OURS) && !name.startsWith(FRAME);
  }

  private void check(HttpServletRequest request, HandlerMethod method) {
    var role = method.getMethodAnnotation(Needs.class);
    var node = method.getMethodAnnotation(NodeNeeds.class);
    boolean allowed =
        role != null
            ? allows(role.value(), request)
            : node != null && allows(node.value(), request);
    if (!allowed) {
      throw new Refused(new AccountProblem.RoleMissing(role == null ? "" : words(role.value())));
    }
  }

  private static boolean allows(Role[] anyOf, HttpServletRequest request) {
    return Visit.of(request)
        .map(visit -> Arrays.stream(anyOf).anyMatch(visit.membership()::may))
        .orElse(false);
  }

  private static String words(Role[] roles) {
    return Arrays.stream(roles).map(Role::word).collect(Collectors.joining(", "));
  }

  private boolean allows(NodeNeeds.Who who, HttpServletRequest request) {
    return switch (who) {
      case ANYBODY -> true;
      case SIGNED_IN -> request.getUserPrincipal() != null;
      case NODE_ADMINISTRATOR ->
          request.getUserPrincipal() != null
              && accounts
                  .find(request.getUserPrincipal().getName())
                  .map(Person::administers)
                  .orElse(false);
    };
  }
}
