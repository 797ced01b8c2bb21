package org.entente.ground.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;

/**
 * One request by somebody who signed in, to a mission in which they take part. Who looks as an
 * organisation has the audience and the part of a reader that is neither's own: it only reads.
 */
public record Visit(
    Person person,
    String missionCode,
    Membership membership,
    Audience audience,
    Optional<PartyId> asWhom) {

  private static final String ATTRIBUTE = Visit.class.getName();

  public void keepIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The reader with the part that counts here. */
  public Member member() {
    return new Member(person, membership);
  }

  public static Optional<Visit> of(HttpServletRequest request) {
    return Optional.ofNullable((Visit) request.getAttribute(ATTRIBUTE));
  }
}
