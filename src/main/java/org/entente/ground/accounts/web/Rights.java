package org.entente.ground.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.ground.accounts.AccountProblem;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Needs;
import org.entente.ground.accounts.NodeNeeds;
import org.entente.ground.accounts.Person;
import org.entente.ground.accounts.Visit;
import org.entente.ground.problem.Refused;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through only with the role that its method says it needs; without one, never. */
@Component
class Rights implements HandlerInterceptor {

  private final Accounts accounts;

  Rights(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && ours(method)) {
      check(request, method);
    }
    return true;
  }

  private static boolean ours(HandlerMethod method) {
    return method.getBeanType().getName().startsWith("org.entente.");
  }

  private void check(HttpServletRequest request, HandlerMethod method) {
    var role = method.getMethodAnnotation(Needs.class);
    var node = method.getMethodAnnotation(NodeNeeds.class);
    boolean allowed =
        role != null
            ? Visit.of(request).map(visit -> visit.membership().may(role.value())).orElse(false)
            : node != null && allows(node.value(), request);
    if (!allowed) {
      throw new Refused(new AccountProblem.RoleMissing(role == null ? "" : role.value().word()));
    }
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
